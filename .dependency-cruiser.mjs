// Who may import whom. docs/architecture.md, "Direction", says why. scripts/check-boundaries.mjs proves that this file bites.

/** A folder of packages/ or apps/ must not import from those listed. */
const never = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

const packageOf = (name) => `^(packages|apps)/${name}/`;
const anyOf = (...names) => names.map(packageOf).join('|');

/** A feature may import itself and what is shared, but no sibling: those meet in app.ts and app/. */
const noSiblings = (folder) => ({
  name: `no-sibling-feature (${folder})`,
  severity: 'error',
  from: { path: `^${folder}/features/([^/]+)/` },
  to: { path: `^${folder}/features/`, pathNot: `^${folder}/features/$1/` },
});

export default {
  forbidden: [
    never('contracts-stand-alone', packageOf('contracts'), anyOf('domain', 'db', 'i18n', 'test-kit', 'api', 'web')),
    never('domain-knows-contracts-only', packageOf('domain'), anyOf('db', 'i18n', 'test-kit', 'api', 'web')),
    never('i18n-knows-contracts-only', packageOf('i18n'), anyOf('domain', 'db', 'test-kit', 'api', 'web')),
    never('db-knows-domain', '^packages/db/src/(?!.*\\.test\\.ts$)', anyOf('i18n', 'test-kit', 'api', 'web')),
    never('test-kit-knows-no-app', packageOf('test-kit'), anyOf('api', 'web')),
    never('api-never-sees-web', packageOf('api'), anyOf('web')),
    never('web-never-sees-the-server', packageOf('web'), anyOf('db', 'api')),
    never('test-kit-is-for-tests', '^(packages/(contracts|domain|db|i18n)|apps/(api|web))/src/(?!.*\\.test\\.tsx?$)', packageOf('test-kit')),
    noSiblings('apps/api/src'),
    noSiblings('apps/web/src'),
    never('web-ground-knows-no-feature', '^apps/web/src/(ui|lib|i18n|realtime|media|styles)/', '^apps/web/src/(features|app)/'),
    never('web-feature-knows-no-app', '^apps/web/src/features/', '^apps/web/src/app/'),
    never('api-ground-knows-no-feature', '^apps/api/src/(http|log|files|mail|children)/', '^apps/api/src/features/'),
    {
      name: 'domain-is-pure',
      comment: 'No clock, no random, no input or output: what the rules say must be repeatable.',
      severity: 'error',
      from: { path: '^packages/(domain|contracts)/src/(?!.*\\.test\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:|\\?' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    parser: 'swc',
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    moduleSystems: ['es6'],
  },
};
