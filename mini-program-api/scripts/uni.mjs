/** Runs uni-app on miniprogram/: `node scripts/uni.mjs <dev|build> <h5|mp-weixin>`. Nothing is reported to anybody. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode = 'dev', platform = 'h5'] = process.argv.slice(2);
const plugin = dirname(
  createRequire(import.meta.url).resolve('@dcloudio/vite-plugin-uni/package.json'),
);
const { status } = spawnSync(
  process.execPath,
  [join(plugin, 'bin/uni.js'), ...(mode === 'build' ? ['build'] : []), '-p', platform],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: mode === 'build' ? 'production' : 'development',
      UNI_INPUT_DIR: join(root, 'miniprogram'),
      UNI_OUTPUT_DIR: join(root, 'dist', mode, platform),
      // uni-app asks its home for updates and reports builds, except on build machines.
      CI: '1',
    },
  },
);
process.exit(status ?? 1);
