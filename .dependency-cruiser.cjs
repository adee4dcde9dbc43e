// Who may import whom (ARCHITECTURE.md). Type imports count: a name from a room is knowledge of that room.
const feature = '^electron/features/([^/]+)/';
const page = '^renderer/features/([^/]+)/';
const repo = '^electron/features/[^/]+/[^/]*repo[^/]*\\.ts$';
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'domain-imports-itself-only',
      'Pure rules: facts in, results out. No clock, no input or output, no framework.',
      { path: '^shared/domain/' },
      {
        path: '.',
        pathNot: [
          '^shared/domain/',
          npm('temporal-polyfill', 'pinyin-pro', 'chinese-days', 'zod', 'mustache'),
        ],
      },
    ),
    rule(
      'contracts-import-domain-and-zod',
      'A contract says what the window may ask; both processes read it.',
      { path: '^shared/contracts/' },
      { path: '.', pathNot: ['^shared/(contracts|domain)/', npm('zod')] },
    ),
    rule(
      'features-through-their-face',
      'Another feature is used through its index.ts.',
      { path: feature },
      {
        path: '^electron/features/[^/]+/',
        pathNot: ['^electron/features/$1/', '^electron/features/[^/]+/index\\.ts$'],
      },
    ),
    rule(
      'features-are-handed-their-ports',
      'What touches the machine is handed to a feature as a port; it does not fetch it.',
      { path: '^electron/features/' },
      {
        path: '^(electron|renderer)/',
        pathNot: [
          '^electron/(features|db)/',
          '^electron/ipc/(context|handlers)\\.ts$',
          '^electron/platform/(ports|new-workbook|text-sheet)\\.ts$',
        ],
      },
    ),
    rule(
      'no-electron-without-a-window',
      'Features, the database and batch mode run under plain Node, so they must not even reach Electron.',
      { path: '^electron/(features/|db/|batch/|batch\\.ts$)' },
      { path: npm('electron'), reachable: true },
    ),
    rule(
      'electron-at-the-edge',
      'Only the door, the platform and the composition know Electron.',
      {
        path: '^(electron|shared|renderer)/',
        pathNot: '^electron/(ipc/|platform/|launch/|main\\.ts$|preload\\.ts$)',
      },
      { path: npm('electron') },
    ),
    rule(
      'sql-in-repos',
      'In a feature, repo.ts alone talks to the database.',
      { path: '^electron/', pathNot: ['^electron/db/', repo] },
      { path: npm('kysely') },
    ),
    rule(
      'driver-in-db',
      'The database driver is opened in one place; elsewhere a connection is handed over, so only its type is known.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/db/' },
      { path: npm('better-sqlite3'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'db-knows-no-feature',
      'The database layer carries features; it does not know them.',
      { path: '^electron/db/' },
      { path: '^(electron|renderer)/', pathNot: '^electron/db/' },
    ),
    rule(
      'migrations-stand-alone',
      'A migration must do the same for ever, whatever becomes of the app: nothing of it may be imported.',
      { path: '^electron/db/migrations/', pathNot: '/index\\.ts$' },
      {
        path: '^(shared|renderer|electron)/',
        pathNot: ['^electron/db/migrations/', '^electron/db/migrate\\.ts$'],
      },
    ),
    rule(
      'renderer-features-apart',
      'A page never imports another feature; what they share is in ui/ or api/.',
      { path: page },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'renderer-parts-know-no-page',
      'Shared components and the client are below the pages.',
      { path: '^renderer/(ui|api)/' },
      { path: '^renderer/features/' },
    ),
    rule(
      'renderer-is-a-web-page',
      'The window has no Node: it asks the door.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    rule(
      'no-node-in-pages-and-shared',
      'Neither the window nor the shared code has Node.',
      { path: '^(renderer|shared)/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'electron-knows-no-page',
      'The main process never imports the window.',
      { path: '^(electron|shared)/' },
      { path: '^renderer/' },
    ),
    rule(
      'launcher-apart',
      'The launcher prepares the machine; the product knows nothing of it.',
      { path: '^(electron|shared|renderer)/', pathNot: '^electron/launch/' },
      { path: '^electron/launch/' },
    ),
    rule(
      'no-cycles',
      'Rooms that need each other cannot be read one at a time.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable',
      'An import that cannot be resolved escapes every rule above.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|json)(\\?|$)|\\?(raw|url)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
