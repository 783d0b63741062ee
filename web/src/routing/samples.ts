// Documents to try: some of those that the tests hold the schemas against.

const FILES = import.meta.glob<string>(
  [
    '../../../schemas/voipbin/examples/number/valid/{documented-example,virtual-number}.json',
    '../../../schemas/voipbin/examples/number/invalid/{deleted-without-time,many-faults-on-one-line-with-emoji,number-written-with-spaces,single-quotes}.json',
    '../../../schemas/signalwire/examples/phone-number/valid/{webhooks-for-calls-and-messages,relay-context}.json',
    '../../../schemas/signalwire/examples/phone-number/invalid/{handler-without-topic,url-name-misspelt,windows-line-ends}.json',
    '../../../schemas/signalwire/examples/phone-number-update/valid/{route-all-to-webhooks,relay-context}.json',
    '../../../schemas/signalwire/examples/phone-number-update/invalid/{property-in-camel-case,url-without-scheme,script-url-name-misspelt}.json',
    '../../../schemas/fonedynamics/examples/number/valid/{local-number-to-endpoint,toll-free-number-to-flow}.json',
    '../../../schemas/fonedynamics/examples/number/invalid/{endpoint-number-in-national-form,endpoint-without-number,routing-method-in-small-letters}.json',
    '../../../schemas/fonedynamics/examples/number-list-query/valid/local-numbers-for-voice.json',
    '../../../schemas/fonedynamics/examples/number-list-query/invalid/{count-above-limit,count-name-misspelt,type-in-small-letters}.json',
    '../../../schemas/speko/examples/phone-number/valid/documented-example.json',
    '../../../schemas/speko/examples/phone-number/invalid/{number-without-plus,source-misspelt,ready-as-text}.json',
    '../../../schemas/speko/examples/available-numbers-query/valid/area-code-and-limit.json',
    '../../../schemas/speko/examples/available-numbers-query/invalid/{area-code-of-four-digits,limit-above-maximum}.json',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export interface Sample {
  readonly name: string;
  readonly isGood: boolean;
  readonly text: string;
}

/** The samples of a schema, good ones first. */
export function samplesOf(schemaId: string): Sample[] {
  const [dialect, resource] = schemaId.split('/');
  return Object.entries(FILES)
    .filter(([path]) => path.includes(`/${dialect}/examples/${resource}/`))
    .map(([path, text]) => ({ name: nameOf(path), isGood: path.includes('/valid/'), text: text.replaceAll('\r\n', '\n') }))
    .sort((a, b) => Number(b.isGood) - Number(a.isGood));
}

// "url-without-scheme.json" → "Url without scheme"
function nameOf(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.json$/, '').replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
