// A JSON Patch as edits of the text, so that what it does not touch keeps its spaces and its order, and what it adds is
// written as its neighbours are.

import type { JsonValue, PatchOperation } from '../types.js';
import { unescapeToken } from '../pointer.js';
import { type JsonEntry, type JsonNode, placeAt, readTree } from './json-tree.js';

/** A stretch of a text, in UTF-16 code units, and what takes its place. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The changes that a suggestion's patch makes to a text, as one replacement of what lies between the first and the last
 * of them: none where it changes nothing. An operation on a place that is not there is left out.
 */
export function patchEdits(text: string, patch: readonly PatchOperation[]): TextChange[] {
  return narrow(text, patch.reduce(applyOperation, text));
}

function applyOperation(text: string, operation: PatchOperation): string {
  if (text.startsWith('\ufeff')) return `\ufeff${applyOperation(text.slice(1), operation)}`;
  const tree = readTree(text);
  if (!tree) return text;
  switch (operation.op) {
    case 'add':
      return add(text, tree, operation.path, operation.value);
    case 'replace': {
      const node = placeAt(tree, operation.path)?.node;
      return node ? splice(text, node.start, node.end, JSON.stringify(operation.value)) : text;
    }
    case 'remove':
      return remove(text, tree, operation.path);
    case 'move':
      return move(text, tree, operation.from, operation.path);
    case 'copy': {
      const node = placeAt(tree, operation.from)?.node;
      return node ? add(text, tree, operation.path, JSON.parse(text.slice(node.start, node.end)) as JsonValue) : text;
    }
    case 'test':
      return text;
  }
}

function add(text: string, tree: JsonNode, path: string, value: JsonValue): string {
  const [parentPath, token] = splitLast(path);
  const parent = placeAt(tree, parentPath)?.node;
  if (!parent || parent.kind === 'scalar') return text;
  const isObject = parent.kind === 'object';
  const existing = isObject && placeAt(tree, path)?.node;
  if (existing) return splice(text, existing.start, existing.end, JSON.stringify(value));
  const before = isObject || token === '-' ? undefined : parent.entries[Number(token)];
  const sample = before ?? parent.entries.at(-1);
  const gap = sample ? blanksBefore(text, sample.start) : gapOfEmpty(text, parent.start);
  const written = (isObject ? `${JSON.stringify(token)}${colon(text, parent.entries.at(-1))}` : '') + write(value, gap);
  if (before) return splice(text, before.start, before.start, `${written},${gap || ' '}`);
  if (sample) return splice(text, sample.end, sample.end, `,${gap}${written}`);
  const closing = gap === '' ? '' : `\n${indentAt(text, parent.start)}`;
  return splice(text, parent.start + 1, parent.end - 1, gap + written + closing);
}

function remove(text: string, tree: JsonNode, path: string): string {
  const { entry, parent } = placeAt(tree, path) ?? {};
  if (!entry || !parent) return text;
  const index = parent.entries.indexOf(entry);
  const next = parent.entries[index + 1];
  const previous = parent.entries[index - 1];
  if (next) return splice(text, entry.start, next.start, '');
  if (previous) return splice(text, previous.end, entry.end, '');
  return splice(text, parent.start + 1, parent.end - 1, '');
}

// Within an object a move is another name: the value stays where it is.
function move(text: string, tree: JsonNode, from: string, to: string): string {
  const { node, entry } = placeAt(tree, from) ?? {};
  if (!node) return text;
  const [target, name] = splitLast(to);
  if (entry?.name && splitLast(from)[0] === target) return splice(text, entry.start, entry.name.end, JSON.stringify(name));
  const moved = JSON.parse(text.slice(node.start, node.end)) as JsonValue;
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
function colon(text: string, member: JsonEntry | undefined): string {
  return member?.name ? text.slice(member.name.end, member.value.start) : ': ';
}

/** A value on lines of its own where its neighbours stand on such. */
function write(value: JsonValue, gap: string): string {
  const indent = /\n([ \t]*)$/.exec(gap)?.[1];
  if (indent === undefined) return JSON.stringify(value);
  const unit = indent.startsWith('\t') ? '\t' : indent.length % 4 === 0 && indent !== '' ? '    ' : '  ';
  return JSON.stringify(value, null, unit).replaceAll('\n', `\n${indent}`);
}

// ---- Places ----

function splice(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function splitLast(pointer: string): [string, string] {
  const slash = pointer.lastIndexOf('/');
  return [pointer.slice(0, Math.max(slash, 0)), unescapeToken(pointer.slice(slash + 1))];
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
