import { expect, test } from "vitest";
import { isPublicAddress } from "./address";
import { pinnedAddress, readTarget } from "./target";

/** Addresses somebody might give so that the portal asks the inside, and why nothing is sent. */
const refused: [name: string, url: string, why: string][] = [
  ["this machine", "https://127.0.0.1/", "inside"],
  ["this machine, another", "https://127.8.9.10/", "inside"],
  ["this machine in one number", "https://2130706433/", "inside"],
  ["this machine in hexadecimal", "https://0x7f000001/", "inside"],
  ["this machine in octal", "https://0177.0.0.1/", "inside"],
  ["this machine, shortened", "https://127.1/", "inside"],
  ["this machine in full-width digits", "https://１２７.0.0.1/", "inside"],
  ["this machine by name", "https://localhost/", "inside"],
  ["this machine by name, with a full stop", "https://localhost./", "inside"],
  ["this machine by a name below", "https://api.localhost/", "inside"],
  ["this machine in capitals", "https://LOCALHOST/", "inside"],
  ["no address", "https://0.0.0.0/", "inside"],
  ["no address, shortened", "https://0/", "inside"],
  ["a private network of ten", "https://10.1.2.3/", "inside"],
  ["a private network of 172", "https://172.16.0.1/", "inside"],
  ["a private network of 172, its end", "https://172.31.255.254/", "inside"],
  ["a private network of 192", "https://192.168.1.1/", "inside"],
  ["the carrier's network", "https://100.64.0.1/", "inside"],
  ["the link", "https://169.254.1.1/", "inside"],
  ["the data of a cloud's machine", "https://169.254.169.254/latest/meta-data/", "inside"],
  ["protocol assignments", "https://192.0.0.170/", "inside"],
  ["documentation", "https://192.0.2.1/", "inside"],
  ["documentation, another", "https://198.51.100.7/", "inside"],
  ["documentation, a third", "https://203.0.113.9/", "inside"],
  ["measurements", "https://198.19.0.1/", "inside"],
  ["the old relays of IPv6", "https://192.88.99.1/", "inside"],
  ["many at once", "https://224.0.0.1/", "inside"],
  ["everyone", "https://255.255.255.255/", "inside"],
  ["a reserved network", "https://240.0.0.1/", "inside"],
  ["this machine in IPv6", "https://[::1]/", "inside"],
  ["no address in IPv6", "https://[::]/", "inside"],
  ["this machine mapped into IPv6", "https://[::ffff:127.0.0.1]/", "inside"],
  ["this machine mapped, in hexadecimal", "https://[::ffff:7f00:1]/", "inside"],
  ["a private network mapped into IPv6", "https://[::ffff:10.0.0.1]/", "inside"],
  ["an IPv4 address in the oldest form of IPv6", "https://[::127.0.0.1]/", "inside"],
  ["a private network behind a translator", "https://[64:ff9b::10.0.0.1]/", "inside"],
  ["a local translator", "https://[64:ff9b:1::1]/", "inside"],
  ["the link in IPv6", "https://[fe80::1]/", "inside"],
  ["a site in IPv6", "https://[fec0::1]/", "inside"],
  ["a private network in IPv6", "https://[fd12:3456:789a::1]/", "inside"],
  ["another private network in IPv6", "https://[fc00::1]/", "inside"],
  ["many at once in IPv6", "https://[ff02::1]/", "inside"],
  ["documentation in IPv6", "https://[2001:db8::1]/", "inside"],
  ["newer documentation in IPv6", "https://[3fff::1]/", "inside"],
  ["a tunnel, 6to4, to a private network", "https://[2002:a00:1::]/", "inside"],
  ["a tunnel, Teredo", "https://[2001:0:4136:e378::1]/", "inside"],
  ["what is thrown away", "https://[100::1]/", "inside"],
  ["segments of a router", "https://[5f00::1]/", "inside"],
  ["a name of one word", "https://intranet/", "inside"],
  ["a name of the local network", "https://printer.local/", "inside"],
  ["a name of a cloud's inside", "https://metadata.google.internal/", "inside"],
  ["a name of a home", "https://router.home.arpa/", "inside"],
  ["http", "http://example.org/hook", "scheme"],
  ["a file", "file:///etc/passwd", "scheme"],
  ["gopher", "gopher://example.org/", "scheme"],
  ["ftp", "ftp://example.org/", "scheme"],
  ["a user and a password", "https://user:secret@example.org/", "credentials"],
  ["a host that is a user's name", "https://example.org@127.0.0.1/", "credentials"],
  ["a backslash", "https://example.org\\@127.0.0.1/", "none"],
  ["a line's end", "https://example.org/\r\nHost: inside", "none"],
  ["no host", "https://", "none"],
  ["no slashes", "https:example.org", "none"],
  ["a script", "javascript:alert(1)", "none"],
  ["words", "not an address", "none"],
  ["a port of none", "https://example.org:99999/", "none"],
  ["too much", `https://example.org/${"x".repeat(500)}`, "none"],
];

test.each(refused)("nothing is sent to %s: %s", (_name, url, why) => {
  expect(readTarget(url)).toEqual({ url: null, refused: why });
});

test.each([
  ["https://itsm.example.org/hooks/7?x=1", "https://itsm.example.org/hooks/7?x=1"],
  ["https://example.org:8443/", "https://example.org:8443/"],
  ["https://8.8.8.8/", "https://8.8.8.8/"],
  ["https://172.32.0.1/", "https://172.32.0.1/"],
  ["https://[2606:4700::1111]/", "https://[2606:4700::1111]/"],
  ["https://åäö.example.org/", "https://xn--4cab6c.example.org/"],
])("%s is an address to send to", (text, href) => {
  expect(readTarget(text).url?.href).toBe(href);
});

test.each([
  ["127.0.0.1"],
  ["::ffff:127.0.0.1"],
  ["::ffff:8.8.8.8"],
  ["fe80::1%eth0"],
  ["010.0.0.1"],
  ["1.2.3"],
  ["1.2.3.256"],
  ["1:2:3:4:5:6:7:8:9"],
  ["2606::1::2"],
  ["2606:4700:::1"],
  [":2606::1"],
  ["2606:4700:0:0:0:0:0"],
  ["2606:4700:0:0:0:0:0:0::"],
  [""],
])("%j is not an address of the internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([["1.1.1.1"], ["2606:4700::1111"], ["2a00:1450:400f:80b::200e"], ["2606:4700:0:0:0:0:0:1111"]])(
  "%s is",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test("a name is connected to by its first address, and not at all when one of them leads inside", () => {
  expect(pinnedAddress(["8.8.8.8", "2606:4700::1111"])).toBe("8.8.8.8");
  expect(pinnedAddress(["8.8.8.8", "10.0.0.1"])).toBeNull();
  expect(pinnedAddress(["::1"])).toBeNull();
  expect(pinnedAddress([])).toBeNull();
});
