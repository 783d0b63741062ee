/**
 * Form controls of a page without a framework, and of one with: custom elements, and as-you-type for a page's own input.
 * Importing this does nothing by itself: `defineElements()` makes the elements known, and so does
 * `import 'dialproof/elements/define'`. What an element checks with is loaded when it is first needed.
 *
 * ```ts
 * import { bindPhoneInput } from 'dialproof/elements';
 * const binding = bindPhoneInput(document.querySelector('input[type=tel]'), { defaultRegion: 'GB', name: 'phone' });
 * binding.value; // '+442079460018'
 * ```
 *
 * @packageDocumentation
 */
export { bindPhoneInput, type PhoneInputBinding, type PhoneInputOptions } from './bind-phone-input.js';
export type { NumberLevel } from './number-check.js';
export { defineElements } from './define-elements.js';
export { DiagnosticList, type PlaceDetail, type SuggestionDetail } from './diagnostic-list.js';
export { type Loaders, setLoaders } from './loaders.js';
export { patchEdits, type TextChange } from './patch-text.js';
export { PhoneNumberInput } from './phone-number-input.js';
export { RoutingConfigEditor } from './routing-config-editor.js';
export { ELEMENT_MESSAGES, type ElementMessageKey } from './words.js';
