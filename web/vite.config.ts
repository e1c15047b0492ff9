import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Development shows whatever platform this names: a running one, or the fixture of `npm run fixture`.
const platform = process.env.LIANGWANG_API ?? 'http://localhost:8080';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: {
      '@liangwang/api': here('../mini-program-api/api/index.ts'),
      '@': here('./src'),
    },
  },
  server: { proxy: { '/api': platform } },
  build: {
    assetsDir: 'assets',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: [here('./index.html'), here('./console/index.html')] },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
