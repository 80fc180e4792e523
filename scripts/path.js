import { realpathSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file of the project. @param {string} file */
export const path = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** Whether a module is one of the player's own, wherever the project stands. @param {string} id */
export const isOwnSource = (id) => /^(?!.*\/node_modules\/).*\/src\/.*\.[jt]s$/.test(id);

/** Whether Node runs this module itself, not one that imports it. @param {string} url its `import.meta.url` */
export const isMain = (url) => argv[1] !== undefined && fileURLToPath(url) === realpathSync(argv[1]);
