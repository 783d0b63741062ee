// A JSON Patch as edits of the text, so that what it does not touch keeps its spaces and its order.

import type { PatchOperation } from 'dialproof';
import { applyEdits, type Edit, findNodeAtLocation, type ModificationOptions, modify, type Node, parseTree } from 'jsonc-parser';

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

type Path = (string | number)[];

/** The changes that a patch makes to a text, as one replacement of what lies between the first and the last of them. */
export function patchEdits(text: string, patch: readonly PatchOperation[]): TextChange[] {
  const patched = patch.reduce((before, operation) => applyEdits(before, operationEdits(before, operation)), text);
  return narrow(text, patched);
}

function operationEdits(text: string, operation: PatchOperation): Edit[] {
  const path = segments(text, operation.path);
  const options = writing(text);
  switch (operation.op) {
    case 'add':
      return modify(text, path, operation.value, { ...options, isArrayInsertion: true });
    case 'replace':
      return modify(text, path, operation.value, options);
    case 'remove':
      return modify(text, path, undefined, options);
    case 'move':
      return rename(text, segments(text, operation.from), path);
  }
}

// How the text is written: by its first indented line. In a text of one line nothing begins a new one.
function writing(text: string): ModificationOptions {
  if (!text.includes('\n')) return {};
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.includes('\t');
  return { formattingOptions: { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: '\n' } };
}

// All moves that are suggested give a property another name: its value stays where it is.
function rename(text: string, from: Path, to: Path): Edit[] {
  const key = nodeAt(text, from)?.parent?.children?.[0];
  return key ? [{ offset: key.offset, length: key.length, content: JSON.stringify(to.at(-1)) }] : [];
}

function nodeAt(text: string, path: Path): Node | undefined {
  const tree = parseTree(text);
  return tree && findNodeAtLocation(tree, path);
}

// JSON Pointer's tokens; those that count an array's entries as numbers, which only the document can tell.
function segments(text: string, pointer: string): Path {
  const tree = parseTree(text);
  const path: Path = [];
  for (const token of pointer.split('/').slice(1)) {
    const inArray = tree && findNodeAtLocation(tree, path)?.type === 'array';
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(inArray ? Number(name) : name);
  }
  return path;
}

function narrow(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }];
}
