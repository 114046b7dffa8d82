import { expect, test } from "vitest";
import { typedOrderCode } from "./typed-order-code.ts";

test.each([
  "K7M2P9QX",
  "k7m2p9qx",
  " K7M2 P9QX ",
  "k7m2-p9qx",
  "#K7M2–P9QX",
  "Ｋ７Ｍ２Ｐ９ＱＸ",
  "K7M2\u00a0P9QX\u200b",
])("%j is read as the code it means", (typed) => {
  expect(typedOrderCode(typed)).toBe("K7M2P9QX");
});

test.each(["", "K7M2P9Q", "K7M2P9QXX", "K7M2P9Q0", "K7M2P9QO", "K7M2P9QI", "커피커피커피커피", "🍓🍓🍓🍓🍓🍓🍓🍓"])(
  "%j can be no code",
  (typed) => {
    expect(typedOrderCode(typed)).toBeNull();
  },
);
