// Runs the app folder named on the command line, as Electron's own starter does.
const { app } = require('electron');
const path = require('node:path');

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
if (!argument) throw new Error('No app folder on the command line');
const folder = path.resolve(argument);
const manifest = require(path.join(folder, 'package.json'));

/**
 * Electron keeps these two for starters like this one, outside its public types.
 * @typedef {{setVersion(version: string): void, setAppPath(folder: string): void}} StarterApi
 */
const starter = /** @type {Electron.App & StarterApi} */ (app);
starter.setName(manifest.productName ?? manifest.name);
starter.setVersion(manifest.version);
starter.setAppPath(folder);
require(path.join(folder, manifest.main));
