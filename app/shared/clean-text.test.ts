import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

test("control characters and turned reading directions go, words, emoji and line ends stay", () => {
  expect(cleanText(" a\u0000b\u0007c\u007f\u202ed ")).toBe("abcd");
  expect(cleanText("Cà phê\r\n咖啡\r🙂\tعربي")).toBe("Cà phê\n咖啡\n🙂\tعربي");
});
