// What TypeScript says of the package; tests/types/types.test.mjs runs it. A line below `@ts-expect-error` has to be wrong.

import type { StandardSchemaV1 } from '@standard-schema/spec';
import type {
  Code,
  CompiledSchema,
  Diagnostic,
  Dialproof,
  DocumentTypes,
  Schema,
  SignalwirePhoneNumberUpdate,
  VoipbinNumber,
} from 'dialproof';

type Same<A, B> = [A, B] extends [B, A] ? true : false;
declare function same<A, B>(answer: Same<A, B>): void;

declare const dialproof: Dialproof;
declare const value: unknown;

// A schema of ours narrows what it accepts.
const number = dialproof.schema('voipbin/number');
same<typeof number, Schema<VoipbinNumber>>(true);
if (number.isValid(value)) {
  same<typeof value, VoipbinNumber>(true);
  same<typeof value.type, 'normal' | 'virtual'>(true);
}
// @ts-expect-error there is no such schema
dialproof.schema('voipbin/nmber');
// Its ids are offered, but a name that comes from elsewhere is taken.
dialproof.validate('voipbin/number', '{}');
dialproof.validate(String(value), '{}');

// Standard Schema takes it, and libraries infer its type.
const standard: StandardSchemaV1<SignalwirePhoneNumberUpdate> = dialproof.schema('signalwire/phone-number-update');
same<StandardSchemaV1.InferOutput<typeof number>, VoipbinNumber>(true);
const result = await standard['~standard'].validate(value);
if (result.issues === undefined) same<typeof result.value, SignalwirePhoneNumberUpdate>(true);

// So does it a schema that was compiled, of the type that the caller names.
const { schema } = dialproof.compile<{ a: number }>({ type: 'object' });
if (schema) {
  same<typeof schema, CompiledSchema<{ a: number }>>(true);
  same<StandardSchemaV1.InferInput<typeof schema>, { a: number }>(true);
}

// What is sent is closed, what is answered is open.
const update: SignalwirePhoneNumberUpdate = { call_handler: 'relay_topic', call_relay_topic: 'office' };
// @ts-expect-error the schema knows no such property
update.colour = 'red';
// @ts-expect-error it knows no such handler
update.call_handler = 'relay_topics';
same<keyof DocumentTypes extends string ? true : false, true>(true);

// A diagnostic's code tells its params.
declare const diagnostic: Diagnostic;
same<Diagnostic['code'], Code>(true);
if (diagnostic.code === 'schema.required') same<typeof diagnostic.params.property, string>(true);
if (diagnostic.code === 'schema.unknown_property') same<typeof diagnostic.params.nearest, string | undefined>(true);
// @ts-expect-error not every code has a property
same<typeof diagnostic.params.property, string>(true);
// @ts-expect-error there is no such code
if (diagnostic.code === 'schema.requird') same<1, 1>(true);
