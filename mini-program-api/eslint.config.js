import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import typescript from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const never = (group, message) => ({ group, message });
const outsidePlatform = (name) => ({
  name,
  message: 'What WeChat and uni-app offer is called in miniprogram/platform only.',
});

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'api/generated'] },
  ...typescript.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: typescript.parser, sourceType: 'module' },
      globals: globals.browser,
    },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      // Pages of a mini-program are named by their path.
      'vue/multi-word-component-names': 'off',
      // Elements of uni-app.
      'vue/no-reserved-component-names': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },

  // The client stands alone: it knows no page, no framework, no platform.
  {
    files: ['api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [never(['@/*', 'vue'], 'The client stands alone.')] },
      ],
    },
  },
  // app, pages → features/<module> → shared, platform. The arrows never turn round.
  {
    files: ['miniprogram/**'],
    rules: { 'no-restricted-globals': ['error', ...['wx', 'uni', 'fetch'].map(outsidePlatform)] },
  },
  { files: ['miniprogram/platform/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['miniprogram/features/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            never(['@/app/*', '@/pages/*'], 'A feature does not know the application.'),
            never(['@/features/*'], 'Features do not import each other.'),
          ],
        },
      ],
    },
  },
  {
    files: ['miniprogram/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            never(
              ['@/app/*', '@/features/*', '@/pages/*'],
              'shared/ knows nothing of who uses it.',
            ),
          ],
        },
      ],
    },
  },
  prettier,
);
