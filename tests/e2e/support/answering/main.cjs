// The real program, with the message boxes of the system answered from the very first one on: nobody can reach into
// a program early enough to answer a box that comes before its first page.
const path = require('node:path');
const { app, dialog } = require('electron');

const folder = process.env.HALLKEEPER_ANSWERED_APP;
const response = Number(process.env.HALLKEEPER_ANSWER);
const manifest = require(path.join(folder, 'package.json'));

dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(path.join(folder, manifest.main));
