import { HtmlValidate } from "html-validate";

/** The HTML standard and what assistive technology needs of it; no matters of taste. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    "require-sri": ["error", { target: "crossorigin" }],
    // The facets stand twice, as a rail and as a phone's sheet, and one of them is always hidden.
    "unique-landmark": "off",
    // Suggestions under a text field are a listbox, which no <select> can be.
    "prefer-native-element": "off",
  },
});

export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} (${line}:${column} ${selector})`);
}
