import { DiagnosticList } from './diagnostic-list.js';
import { PhoneNumberInput } from './phone-number-input.js';
import { RoutingConfigEditor } from './routing-config-editor.js';

declare global {
  interface HTMLElementTagNameMap {
    'diagnostic-list': DiagnosticList;
    'phone-number-input': PhoneNumberInput;
    'routing-config-editor': RoutingConfigEditor;
  }
}

/** Makes the elements known to the page. Calling it again, or for a name that another script has taken, changes nothing. */
export function defineElements(): void {
  define('diagnostic-list', DiagnosticList); // first: the editor has one within
  define('phone-number-input', PhoneNumberInput);
  define('routing-config-editor', RoutingConfigEditor);
}

function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
