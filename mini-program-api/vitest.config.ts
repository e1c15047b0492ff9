import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { '@liangwang/api': here('./api/index.ts'), '@': here('./miniprogram') } },
  test: {
    include: ['{api,miniprogram,scripts}/**/*.test.{ts,mjs}'],
    environment: 'node',
  },
});
