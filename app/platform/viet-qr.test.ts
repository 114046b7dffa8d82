import { encode } from "uqr";
import { QRPay } from "vietnam-qr-pay";
import { expect, test } from "vitest";
import { bankNameOf, qrPicture, vietQrText } from "./viet-qr.server.ts";

const transfer = { bin: "970436", account: "0071000123456", amountMinor: 1_250_000, text: "K7PQ2XWM" };

test("what a banking app reads from the code is the whole transfer", () => {
  const read = new QRPay(vietQrText(transfer));
  expect(read).toMatchObject({
    isValid: true,
    amount: "1250000",
    currency: "704",
    nation: "VN",
    consumer: { bankBin: "970436", bankNumber: "0071000123456" },
    additionalData: { purpose: "K7PQ2XWM" },
  });
});

test("the picture shows exactly the dark modules, with four modules of quiet around", () => {
  const text = vietQrText(transfer);
  const { size, path } = qrPicture(text);
  const { data } = encode(text, { ecc: "M", border: 4 });
  const drawn = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  expect(drawn.size).toBe(data.flat().filter(Boolean).length);
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) expect(drawn.has(`${x} ${y}`)).toBe(isDark);
  for (const at of drawn) for (const side of at.split(" ").map(Number)) expect(side >= 4 && side < size - 4).toBe(true);
});

test("a bank is named when it is listed", () => {
  expect(bankNameOf("970436")).toMatch(/vietcombank/i);
  expect(bankNameOf("999999")).toBeNull();
});
