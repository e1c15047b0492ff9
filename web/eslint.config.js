import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import typescript from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const never = (group, message) => ({ group, message });

export default typescript.config(
  { ignores: ['dist', 'node_modules'] },
  ...typescript.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: typescript.parser, sourceType: 'module' },
      globals: globals.browser,
    },
    rules: { 'vue/block-lang': ['error', { script: { lang: 'ts' } }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },

  // app → features/<name> → shared. The arrows never turn round.
  {
    files: ['src/features/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            never(['@/app/*'], 'A feature does not know the application.'),
            never(['@/features/*', '../../*/**'], 'Features do not import each other.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [never(['@/app/*', '@/features/*'], 'shared/ knows nothing of who uses it.')] },
      ],
    },
  },
  {
    files: ['src/shared/ui/**', 'src/features/*/components/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: 'Components show; only shared/http talks to the network.',
        })),
      ],
    },
  },
  prettier,
);
