import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyLiterals } from '../../scripts/minify-literals.js';

/** @param {string} code @param {string} [id] @returns {string | undefined} nothing where the module is left alone */
const minify = (code, id = '/project/src/elements/x.js') => minifyLiterals().transform(code, id)?.code;

/** @param {string} code a module @param {string} expected */
const becomes = (code, expected) => assert.equal(minify(code), expected);

describe('the literals of the build', () => {
  it('keep one space between two words, whatever stands there in the source', () => {
    becomes('html`<p>one\n    two  three <b>four</b>\n five</p>`', 'html`<p>one two three <b>four</b> five</p>`');
    becomes('html`\n  <p>${one} ${two}</p>\n`', 'html` <p>${one} ${two}</p> `');
    becomes('html`<path\n  d="M0 0h9" />`', 'html`<path d="M0 0h9" />`');
  });

  it('lose the quotes around a value that is one word, and no others', () => {
    becomes(
      'html`<b part="a" class="b c" id="${d}" title="" aria-label="e>f">g="h" >i</b><i lang="fr"/>`',
      'html`<b part=a class="b c" id="${d}" title="" aria-label="e>f">g="h" >i</b><i lang="fr"/>`',
    );
  });

  it('keep a space that does not break', () => {
    becomes('html`10\u00a0 km, 5\\u00a0km`', 'html`10\u00a0 km, 5\u00a0km`');
  });

  it('lose the layout of styles', () => {
    becomes(
      `css\`
        ul > li,
        [part~='row']:hover {
          margin: 0 auto;
          color: red;
        }
      \``,
      'css` ul>li,[part~=row]:hover{margin:0 auto;color:red}`',
    );
  });

  for (const string of [
    `': ;'`,
    `' > '`,
    `": ;"`,
    `'  two  spaces, 0.5 '`,
    `'/* no comment */'`,
    `"it's { 'so' }"`,
    `"[part='row']"`,
    `'\\\\'; }'`,
    `'\\\\201C '`,
    `'\${value} ; '`,
  ]) {
    it(`keep the string ${string}`, () => {
      becomes(`css\`q { content: ${string} ; color: red; }\``, `css\`q{content:${string};color:red}\``);
    });
  }

  it('keep both values of a property, the second for browsers that know it', () => {
    becomes(
      `css\`q::after { content: '— '; content: '— ' / ''; }\``,
      `css\`q::after{content:'— ';content:'— ' / ''}\``,
    );
  });

  it('keep the quotes around what is no name', () => {
    becomes(`css\`[part='row'] [part='a b'] [part=''] { }\``, `css\`[part=row] [part='a b'] [part='']{}\``);
  });

  it('keep the spaces around + and - in calc()', () => {
    becomes('css`a { width: calc(100% - (2px + ${x}) * 2); }`', 'css`a{width:calc(100% - (2px + ${x}) * 2)}`');
  });

  it('lose the zero before a point, and no other', () => {
    becomes(
      'css`a { margin: 0.5em -0.25em 10.5px 0; opacity: 0; width: min(0.1px, 0.2px); }`',
      'css`a{margin:.5em -.25em 10.5px 0;opacity:0;width:min(.1px,.2px)}`',
    );
  });

  it('lose comments, a quotation mark in one included, and keep one around a value', () => {
    becomes("css`a { /* the page's */ color: red; /* 'q */ }`", 'css`a{color:red}`');
    becomes("css`a { /* it's ${one} ; */ color: red; }`", "css`a{/* it's ${one} ; */ color:red}`");
  });

  it('are read inside one another', () => {
    becomes(
      'html`<ul>\n  ${rows.map((row) => html`<li>\n  ${row.text  }  </li>`)}\n</ul>`',
      'html`<ul> ${rows.map((row) => html`<li> ${row.text  } </li>`)} </ul>`',
    );
    becomes('css`a { ${css`  color: red;  `} }`', 'css`a{${css` color:red;`}}`');
  });

  it('are written with what a literal needs before a backslash, a grave accent and a value', () => {
    becomes('html`\\`one\\` \\\\ \\${two} $3 {4}`', 'html`\\`one\\` \\\\ \\${two} $3 {4}`');
  });

  it('are no other literals', () => {
    becomes('css`a { }`; other`b  { }`; `c  { }`', 'css`a{}`; other`b  { }`; `c  { }`');
    assert.equal(minify('const text = `a  b`;'), undefined);
  });

  it('are those of src/ alone', () => {
    assert.equal(minify('html`a  b`', '/project/node_modules/other/x.js'), undefined);
    assert.equal(minify('html`a  b`', '/project/src/styles.css'), undefined);
  });
});
