/**
 * Defines the elements when it is imported: `import 'dialproof/elements/define'`.
 *
 * @packageDocumentation
 */
import { defineElements } from './define-elements.js';

defineElements();
