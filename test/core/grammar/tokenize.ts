import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/reg.tmLanguage.json';

/** The grammar that the extension contributes, run by the engine that VS Code runs. */
async function loadGrammar(): Promise<IGrammar> {
  const resolve = createRequire(path.resolve('package.json')).resolve;
  const wasm = readFileSync(resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR)),
  });
  const grammar = await registry.loadGrammar('source.reg');
  if (grammar === null) throw new Error('The grammar is not found');
  return grammar;
}

let loading: Promise<IGrammar> | undefined;

export interface Token {
  readonly text: string;
  /** All scopes but that of the language, outermost first, joined by a blank. */
  readonly scopes: string;
}

/** The tokens of each line of `text`, those without a scope of their own left out. */
export async function tokenize(text: string): Promise<Token[][]> {
  loading ??= loadGrammar();
  const grammar = await loading;
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens
      .map((token) => ({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: token.scopes.slice(1).join(' '),
      }))
      .filter((token) => token.scopes !== '' && token.text.trim() !== '');
  });
}

/** The tokens of the last line of `text` as `text: innermost scope` without the language's ending. */
export async function tokensOf(text: string): Promise<string[]> {
  const lines = await tokenize(text);
  return (lines.at(-1) ?? []).map((token) => {
    const innermost = token.scopes.split(' ').at(-1) ?? '';
    return `${token.text}: ${innermost.replace(/\.reg$/, '')}`;
  });
}
