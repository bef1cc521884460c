// Electron's own start page is left out of the package.
const { rmSync } = require('node:fs');
const { join } = require('node:path');

exports.default = async (context) => {
  rmSync(join(context.appOutDir, 'resources', 'default_app.asar'), { force: true });
};
