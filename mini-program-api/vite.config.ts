import { fileURLToPath } from 'node:url';
import uniPlugin from '@dcloudio/vite-plugin-uni';
import { defineConfig, type Plugin } from 'vite';
import { noForeignAddresses } from './build/no-foreign-addresses';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The plugin is a CommonJS module, whose default Node wraps once more.
const uni = ((uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin) as (
  options?: unknown,
) => Plugin[];

/** Where the mini-program finds the platform; a page finds it where it comes from. */
const platform = process.env['LIANGWANG_API'] ?? 'http://localhost:8080';
const standIn = process.env['LIANGWANG_STAND_IN'] ?? 'http://localhost:8089';
const proxy = { '/api': platform, '/stand-in': standIn };

export default defineConfig({
  plugins: [uni(), noForeignAddresses([platform])],
  define: { PLATFORM_ADDRESS: JSON.stringify(platform) },
  resolve: { alias: { '@liangwang/api': here('./api/index.ts'), '@': here('./miniprogram') } },
  server: { proxy },
  preview: { proxy },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
});
