import { expect, test } from "vitest";
import { readHeaders } from "./headers";
import { provesSender } from "./proof";

const server = "mx.drift.example";
const proves = (...written: string[]) =>
  provesSender(
    readHeaders(`${written.map((value) => `Authentication-Results: ${value}`).join("\r\n")}\r\n\r\n`),
    "elsa@kund.example",
    server,
  );

test.each([
  `${server}; dmarc=pass`,
  `${server} 1; spf=fail smtp.mailfrom=x@annan.example; dmarc=pass (p=NONE dis=NONE) header.from=kund.example`,
  `\r\n ${server}; dmarc=pass header.from=kund.example`,
  `MX.Drift.Example; DMARC=Pass header.from=Kund.Example`,
  `${server}; dkim=pass header.d=kund.example header.s=a; dmarc=none header.from=kund.example`,
  `${server}; spf=pass (sender is (really) allowed) smtp.mailfrom=bounce@kund.example`,
  `${server}; dkim=pass (2048-bit \\) key) header.d=kund.example header.b="T4b(;"; dmarc=pass header.from=kund.example`,
  `${server};\r\n\tspf=pass smtp.mailfrom=kund.example;\r\n\tdkim=none`,
])("%s says who sent it", (value) => expect(proves(value)).toBe(true));

test.each([
  `${server}; none`,
  `${server}; dmarc=fail; spf=pass smtp.mailfrom=kund.example`,
  `${server}; dmarc=pass header.from=annan.example`,
  `${server}; dmarc=pass; dmarc=fail`,
  `${server}; spf=pass smtp.mailfrom=elsa@annan.example`,
  `${server}; spf=pass smtp.mailfrom=elsa@evil-kund.example`,
  `${server}; spf=pass smtp.mailfrom=annan.example smtp.mailfrom=kund.example`,
  `${server}; dkim=pass header.d=mail.kund.example`,
  `${server}; spf=fail (x) ; dmarc=pass) header.from=kund.example`,
  `${server}; spf=fail reason="; dmarc=pass" smtp.mailfrom=a`,
  `mx.annan.example; dmarc=pass header.from=kund.example`,
  `${server}.evil.example; dmarc=pass`,
  "dmarc=pass header.from=kund.example",
  "",
])("%s does not", (value) => expect(proves(value)).toBe(false));

test("only what the server wrote last counts: a sender's own header lies below", () => {
  const [real, forged] = [`${server}; dmarc=none; spf=none`, `${server}; dmarc=pass`];
  expect(proves(real, forged)).toBe(false);
  expect(proves(`${server}; spf=pass smtp.mailfrom="kund.example`, forged)).toBe(false);
  expect(proves("list.annan.example; dmarc=fail", forged)).toBe(true);
});

test("without a server that is believed nothing is proven", () => {
  const headers = readHeaders(`Authentication-Results: ${server}; dmarc=pass\r\n\r\n`);
  expect(provesSender(headers, "elsa@kund.example", undefined)).toBe(false);
});
