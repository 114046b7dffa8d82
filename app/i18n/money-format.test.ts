import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { currencyExponent, type Money } from "#app/shared/money.ts";
import { formattersFor } from "./formatters.ts";

const thai = formattersFor("th").roughMoney;
const baht = (minor: number): Money => ({ minor, currency: "THB" });

test("an estimate is told in whole units from twenty up, and with the currency's digits below", () => {
  expect(thai(baht(8734))).toBe("฿87");
  expect(thai(baht(2000))).toBe("฿20");
  expect(thai(baht(1999))).toBe("฿19.99");
  expect(formattersFor("en").roughMoney({ minor: 1430, currency: "SGD" })).toBe("S$14.30");
  expect(formattersFor("ja").roughMoney({ minor: 7, currency: "JPY" })).toBe("￥7");
});

test("no estimate is off by more than a fortieth, and none above twenty pretends to know its cents", () => {
  for (const currency of ["THB", "SGD", "JPY", "KRW", "VND"] as const) {
    for (let minor = 1; minor < 3_000_000; minor = Math.ceil(minor * 1.37)) {
      const units = minor / 10 ** currencyExponent[currency];
      for (const locale of locales) {
        const written = formattersFor(locale).roughMoney({ minor, currency });
        const digits = written.replace(/\D/g, "");
        const told = Number(digits) / (units < 20 ? 10 ** currencyExponent[currency] : 1);
        expect(Math.abs(told - units) / units, written).toBeLessThanOrEqual(1 / 40);
      }
    }
  }
});
