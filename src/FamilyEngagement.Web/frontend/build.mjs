// Makes wwwroot/ from the theme: one stylesheet, one script, one sprite of the icons that the views name.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';
import { transformSync } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const uswds = path.join(root, 'node_modules/@uswds/uswds');
const out = path.join(root, 'wwwroot');
for (const folder of ['css', 'js', 'img/usa-icons', 'img/usa-icons-bg']) fs.mkdirSync(path.join(out, folder), { recursive: true });

const theme = await sass.compileAsync(path.join(root, 'frontend/site.scss'), {
  loadPaths: [path.join(uswds, 'packages'), path.join(root, 'frontend')],
  style: 'compressed', quietDeps: true, silenceDeprecations: ['if-function'],
});
fs.writeFileSync(path.join(out, 'css/site.css'), theme.css);

const script = fs.readFileSync(path.join(root, 'frontend/portal.js'), 'utf8');
fs.writeFileSync(path.join(out, 'js/portal.js'), transformSync(script, { minify: true }).code);

// Icons: every name listed in icons.txt, one a line.
const names = fs.readFileSync(path.join(root, 'frontend/icons.txt'), 'utf8').split(/\s+/).filter(Boolean);
const symbol = name => fs.readFileSync(path.join(uswds, 'dist/img/usa-icons', `${name}.svg`), 'utf8')
  .replace(/<svg[^>]*>/, `<symbol id="${name}" viewBox="0 0 24 24">`).replace('</svg>', '</symbol>')
  .replace(/<path d="M0 0h24v24H0(z|V0z)" fill="none"\/>|<path fill="none" d="M0 0h24v24H0[zV0]*"\/>/g, '').trim();
fs.writeFileSync(path.join(out, 'img/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join('')}</svg>`);
fs.copyFileSync(path.join(root, 'frontend/mark.svg'), path.join(out, 'img/mark.svg'));

// Pictures that the stylesheet refers to.
for (const [, file] of theme.css.matchAll(/url\(["']?\.\.\/img\/([^"')]+)/g))
  fs.copyFileSync(path.join(uswds, 'dist/img', file), path.join(out, 'img', file));
