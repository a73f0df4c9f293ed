import tseslint from 'typescript-eslint';

/** Modules that tie code to a platform; the core has none of them, the extension not those of Node. */
const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process'],
  message: 'Only src/cli may use Node.',
};
const editor = { group: ['vscode'], message: 'Only src/vscode may use the editor.' };
const adapters = { group: ['**/vscode/*', '**/cli/*'], message: 'The core knows no adapter.' };

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'src/generated/', '.vscode-test/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'schemas/*.mjs', 'test/*.mjs'] },
      },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules, editor, adapters] }] },
  },
  {
    files: ['src/vscode/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [nodeModules] }] },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [editor] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Node's test runner returns a promise from test() that it awaits itself.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
);
