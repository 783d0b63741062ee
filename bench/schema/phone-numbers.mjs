// Documents for phone-number.schema.json, the same in every run: what a provider answers when a number is read, most
// fields null, and the same with one to four faults.

import { readFileSync } from 'node:fs';

import { randomFrom } from '../random.mjs';

export const SCHEMA = JSON.parse(readFileSync(new URL('phone-number.schema.json', import.meta.url), 'utf8'));

// What each handler needs, as the schema's rules say.
const neededBy = (handlerField) =>
  Object.fromEntries(
    SCHEMA.allOf
      .filter((rule) => handlerField in rule.if.properties)
      .map((rule) => [rule.if.properties[handlerField].const, rule.then.required]),
  );
const NEEDED_BY_CALL = neededBy('call_handler');
const NEEDED_BY_MESSAGE = neededBy('message_handler');

const HANDLER_FIELDS = ['call_handler', 'message_handler'];
const needed = (document) => [
  ...(NEEDED_BY_CALL[document.call_handler] ?? []),
  ...(NEEDED_BY_MESSAGE[document.message_handler] ?? []),
];

/** Draws what documents are made of. */
class Draw {
  constructor(seed) {
    this.below = randomFrom(seed);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  hex(digits) {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
  }

  uuid() {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }

  two(from, count) {
    return String(from + this.below(count)).padStart(2, '0');
  }

  dateTime() {
    return `202${this.below(6)}-${this.two(1, 12)}-${this.two(1, 28)}T${this.two(0, 24)}:${this.two(0, 60)}:${this.two(0, 60)}Z`;
  }

  uri() {
    return `https://voice.example.com/hooks/${this.hex(6)}?line=${this.below(100)}`;
  }

  text(property) {
    if (property.format === 'uuid') return this.uuid();
    if (property.format === 'uri') return this.uri();
    if (property.format === 'date-time') return this.dateTime();
    return `${this.pick(['office', 'sales', 'night', 'support'])}-${this.hex(6)}`;
  }

  value(property) {
    return property.enum ? this.pick(property.enum) : this.text(property);
  }

  capabilities() {
    const all = SCHEMA.properties.capabilities.items.enum;
    const chosen = all.filter(() => this.below(2) === 1);
    return chosen.length > 0 ? chosen : [this.pick(all)];
  }
}

function valid(draw) {
  const document = {};
  for (const [name, property] of Object.entries(SCHEMA.properties)) {
    const isOptional = property.type?.includes('null') || property.enum?.includes(null);
    const isSet = !isOptional || HANDLER_FIELDS.includes(name) || draw.below(8) === 0;
    document[name] = isSet ? draw.value(property) : null;
  }
  document.number = `+1206555${String(draw.below(10000)).padStart(4, '0')}`;
  document.capabilities = draw.capabilities();
  for (const name of needed(document)) document[name] ??= draw.text(SCHEMA.properties[name]);
  return document;
}

// Each spoils another property, so that faults add up. No validator is in doubt about any of them.
const FAULTS = [
  (document) => delete document.number_type,
  (document) => (document.name = 12),
  (document) => (document.call_receive_mode = 'video'),
  (document) => (document.number = '0044 20 7946 0018'),
  (document) => (document.capabilities = ['voice', 'voice']),
  (document) => (document.call_request_method = 'FETCH'),
  (document) => (document.colour = 'red'),
  (document) => (document.id = 'no-uuid'),
  (document) => (document.created_at = '2025-13-41T25:61:00Z'),
  (document) => (document.message_fallback_url = 'not a uri'),
  (document) => ruleBroken(document, null),
  (document) => ruleBroken(document, undefined),
];

// A field that the handler needs is null, or is not there.
function ruleBroken(document, value) {
  document.call_handler = 'relay_topic';
  document.call_relay_topic_status_callback_url = 'https://voice.example.com/hooks/topic';
  if (value === undefined) delete document.call_relay_topic;
  else document.call_relay_topic = value;
}

function invalid(draw, index) {
  const document = valid(draw);
  const left = [...FAULTS];
  for (let fault = 0; fault <= index % 4; ++fault) left.splice(draw.below(left.length), 1)[0](document);
  return document;
}

/** So many valid documents. */
export function validDocuments(count) {
  const draw = new Draw(31);
  return Array.from({ length: count }, () => valid(draw));
}

/** So many invalid documents, of one to four faults. */
export function invalidDocuments(count) {
  const draw = new Draw(37);
  return Array.from({ length: count }, (_, index) => invalid(draw, index));
}

/** The JSON text of a list of valid documents, as near to so many bytes as whole ones come. */
export function listText(bytes) {
  const texts = validDocuments(100).map((document) => JSON.stringify(document));
  const chosen = [];
  for (let size = 0; chosen.length === 0 || size + texts[chosen.length % 100].length < bytes; ) {
    const text = texts[chosen.length % 100];
    chosen.push(text);
    size += text.length + 1;
  }
  return `[${chosen.join(',')}]`;
}
