import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.cache/',
      '**/.data/',
      'packages/client/src/gql/',
      'web/dist/',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A number or a boolean reads well in a template; anything else would print badly and stays an error.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Decorated classes are the vocabulary of type-graphql and MikroORM.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `import type` of a class in a decorated signature would lose its runtime value under emitDecoratorMetadata.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // GraphQL types are classes only because decorators need them; any object of their shape is one.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An index that the line before has checked reads better asserted than guarded twice.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only env.ts reads the environment; pass the parsed value down.',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: [
      '**/env.ts',
      'scripts/**',
      'bench/**',
      'e2e/**',
      '**/*.test.ts',
      'packages/testing/**',
      '**/main.ts',
      '**/migrate.ts',
      '**/cli.ts',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    // Answers off the wire have the shape that the test asked for; what is wrong with them the test finds.
    files: ['**/*.test.ts', 'packages/testing/**', 'e2e/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The compiled engine never falls back to graphql-js's executor, not even for introspection.
    files: ['packages/federation-engine/src/**'],
    ignores: ['**/*.test.ts', '**/src/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'graphql',
              importNames: [
                'execute',
                'executeSync',
                'graphql',
                'graphqlSync',
                'subscribe',
                'createSourceEventStream',
              ],
            },
          ],
        },
      ],
    },
  },
);
