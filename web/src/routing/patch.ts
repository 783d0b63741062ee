// A JSON Patch as edits of the text, so that what it does not touch keeps its spaces and its order, and what it adds is
// written as its neighbours are.

import type { JsonValue, PatchOperation } from 'dialproof';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The changes that a patch makes to a text, as one replacement of what lies between the first and the last of them. */
export function patchEdits(text: string, patch: readonly PatchOperation[]): TextChange[] {
  return narrow(text, patch.reduce(applyOperation, text));
}

function applyOperation(text: string, operation: PatchOperation): string {
  if (text.startsWith('\ufeff')) return `\ufeff${applyOperation(text.slice(1), operation)}`;
  const tree = parseTree(text);
  if (!tree) return text;
  switch (operation.op) {
    case 'add':
      return add(text, tree, operation.path, operation.value);
    case 'replace': {
      const node = nodeAt(tree, operation.path);
      return node ? splice(text, node.offset, endOf(node), JSON.stringify(operation.value)) : text;
    }
    case 'remove':
      return remove(text, tree, operation.path);
    case 'move':
      return move(text, tree, operation.from, operation.path);
  }
}

function add(text: string, tree: Node, path: string, value: JsonValue): string {
  const [parentPath, token] = splitLast(path);
  const parent = nodeAt(tree, parentPath);
  if (!parent || (parent.type !== 'object' && parent.type !== 'array')) return text;
  const existing = parent.type === 'object' && nodeAt(tree, path);
  if (existing) return splice(text, existing.offset, endOf(existing), JSON.stringify(value));
  const entries = parent.children ?? [];
  const isObject = parent.type === 'object';
  const before = isObject || token === '-' ? undefined : entries[Number(token)];
  const sample = before ?? entries.at(-1);
  const gap = sample ? blanksBefore(text, sample.offset) : gapOfEmpty(text, parent.offset);
  const written = (isObject ? `${JSON.stringify(token)}${colon(text, entries.at(-1))}` : '') + write(value, gap);
  if (before) return splice(text, before.offset, before.offset, `${written},${gap || ' '}`);
  if (sample) return splice(text, endOf(sample), endOf(sample), `,${gap}${written}`);
  const closing = gap === '' ? '' : `\n${indentAt(text, parent.offset)}`;
  return splice(text, parent.offset + 1, endOf(parent) - 1, gap + written + closing);
}

function remove(text: string, tree: Node, path: string): string {
  const entry = entryAt(tree, path);
  const entries = entry?.parent?.children;
  if (!entry?.parent || !entries) return text;
  const index = entries.indexOf(entry);
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (next) return splice(text, entry.offset, next.offset, '');
  if (previous) return splice(text, endOf(previous), endOf(entry), '');
  return splice(text, entry.parent.offset + 1, endOf(entry.parent) - 1, '');
}

// Within an object a move is another name: the value stays where it is.
function move(text: string, tree: Node, from: string, to: string): string {
  const value = nodeAt(tree, from);
  const key = entryAt(tree, from)?.children?.[0];
  if (!value) return text;
  const [target, name] = splitLast(to);
  if (key && splitLast(from)[0] === target) return splice(text, key.offset, endOf(key), JSON.stringify(name));
  const moved = JSON.parse(text.slice(value.offset, endOf(value))) as JsonValue;
  return applyOperation(remove(text, tree, from), { op: 'add', path: to, value: moved });
}

// ---- How the text is written ----

/** The blanks between an entry and the comma or bracket before it. */
function blanksBefore(text: string, offset: number): string {
  return /\s*$/.exec(text.slice(0, offset))?.[0] ?? '';
}

/** A new line for the first entry of an empty container, where the text has lines at all. */
function gapOfEmpty(text: string, offset: number): string {
  return text.includes('\n') ? `\n${indentAt(text, offset)}${indentUnit(text)}` : '';
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function indentUnit(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

/** What stands between a name and its value. */
function colon(text: string, member: Node | undefined): string {
  const [key, value] = member?.children ?? [];
  return key && value ? text.slice(endOf(key), value.offset) : ': ';
}

/** A value on lines of its own where its neighbours stand on such. */
function write(value: JsonValue, gap: string): string {
  const indent = /\n([ \t]*)$/.exec(gap)?.[1];
  if (indent === undefined) return JSON.stringify(value);
  const unit = indent.startsWith('\t') ? '\t' : indent.length % 4 === 0 && indent !== '' ? '    ' : '  ';
  return JSON.stringify(value, null, unit).replaceAll('\n', `\n${indent}`);
}

// ---- Places ----

function endOf(node: Node): number {
  return node.offset + node.length;
}

function splice(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function splitLast(pointer: string): [string, string] {
  const slash = pointer.lastIndexOf('/');
  return [pointer.slice(0, Math.max(slash, 0)), unescape(pointer.slice(slash + 1))];
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function nodeAt(tree: Node, pointer: string): Node | undefined {
  let node: Node | undefined = tree;
  for (const token of pointer.split('/').slice(1)) {
    node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(token) : unescape(token)]);
  }
  return node;
}

/** A member with its name, or an item. */
function entryAt(tree: Node, pointer: string): Node | undefined {
  const node = nodeAt(tree, pointer);
  return node?.parent?.type === 'property' ? node.parent : node;
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
