// What a receipt's digits state, and whether one of the platform's keys signed them. Nothing here touches the page.
// The same rules stand in kiosk/receipts (claims.py, codec.py), which a unit checks receipts with.

const MAX_LENGTH = 1500;
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;
const VERSION = 1;
const [ISSUER, ISSUED_AT, CWT_ID, RECEIPT] = [1, 6, 7, -65537];
const STATUSES = ["paid", "completed", "received"];
const DIGITS = "0123456789";
const CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const NAMES = "-0123456789abcdefghijklmnopqrstuvwxyz";

/** A receipt that does not hold, and why. */
export class NotValid extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** The claims of `digits`, signed by one of `keys`; NotValid where they do not hold. */
export async function verify(digits, keys, now = Date.now()) {
  const [header, unprotected, payload, signature] = frame(bytesOf(digits));
  const kid = kidOf(header, unprotected);
  const key = keys.find((one) => one.kid === kid);
  if (!key) throw new NotValid("unknown_key");
  if (key.revoked_at !== null && Date.parse(key.revoked_at) <= now) throw new NotValid("revoked_key");
  if (!(await signed(header, payload, signature, key))) throw new NotValid("bad_signature");
  const claims = claimsOf(payload);
  if (claims.issuer !== key.issuer) throw new NotValid("wrong_issuer");
  const earliest = Date.parse(key.not_before) - CLOCK_TOLERANCE_MS;
  if (claims.issuedAt < earliest || claims.issuedAt > now + CLOCK_TOLERANCE_MS) throw new NotValid("wrong_time");
  return { claims, kid };
}

function bytesOf(digits) {
  if (digits.length > MAX_LENGTH) throw new NotValid("too_long");
  if (!/^[0-9]+$/.test(digits)) throw new NotValid("not_a_receipt");
  if (digits.startsWith("0")) throw new NotValid("not_canonical");
  const hex = BigInt(digits).toString(16);
  const pairs = hex.padStart(hex.length + (hex.length % 2), "0").match(/../g);
  const [first, ...rest] = pairs.map((pair) => parseInt(pair, 16));
  if (first !== 1) throw new NotValid("malformed");
  return Uint8Array.from(rest);
}

function frame(bytes) {
  const parts = read(bytes);
  if (!Array.isArray(parts) || parts.length !== 4) throw new NotValid("malformed");
  const [header, unprotected, payload, signature] = parts;
  const whole = [header, payload, signature].every((part) => part instanceof Uint8Array);
  if (!whole || !(unprotected instanceof Map)) throw new NotValid("malformed");
  return parts;
}

function kidOf(header, unprotected) {
  const fields = read(header);
  if (unprotected.size !== 0 || !(fields instanceof Map) || [...fields.keys()].join() !== "1,4") {
    throw new NotValid("malformed");
  }
  if (fields.get(1) !== -7) throw new NotValid("unknown_algorithm");
  if (!(fields.get(4) instanceof Uint8Array)) throw new NotValid("malformed");
  return new TextDecoder().decode(fields.get(4));
}

async function signed(header, payload, signature, { kty, crv, x, y }) {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, algorithm, false, ["verify"]);
  const context = new TextEncoder().encode("Signature1");
  const covered = [0x84, 0x60 | context.length, ...context, ...written(header), 0x40, ...written(payload)];
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, Uint8Array.from(covered));
}

function written(bytes) {
  if (bytes.length < 24) return [0x40 | bytes.length, ...bytes];
  if (bytes.length < 256) return [0x58, bytes.length, ...bytes];
  return [0x59, bytes.length >> 8, bytes.length & 255, ...bytes];
}

function claimsOf(payload) {
  const fields = read(payload);
  if (!(fields instanceof Map) || [...fields.keys()].join() !== [ISSUER, ISSUED_AT, CWT_ID, RECEIPT].join()) {
    throw new NotValid("malformed");
  }
  const receipt = fields.get(RECEIPT);
  if (!Array.isArray(receipt) || receipt.length === 0) throw new NotValid("malformed");
  if (receipt[0] !== VERSION) throw new NotValid("unknown_version");
  const [, reference, service, status, amount, unit, number, rrn, auth, last4] = receipt;
  if (receipt.length !== 10 || !STATUSES[status]) throw new NotValid("malformed");
  return {
    issuer: fields.get(ISSUER),
    issuedAt: fields.get(ISSUED_AT) * 1000,
    reference: typeof reference === "number" ? referenceOf(reference) : unpacked(reference, CAPITALS),
    serviceId: unpacked(service, NAMES),
    status: STATUSES[status],
    amount: amountOf(amount),
    unitId: unpacked(unit, NAMES),
    number,
    rrn: unpacked(rrn, DIGITS),
    authCode: unpacked(auth, CAPITALS),
    last4: unpacked(last4, DIGITS),
  };
}

function referenceOf(number) {
  const digits = String(number).padStart(10, "0");
  return `GM-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function amountOf(amount) {
  if (amount === null) return null;
  const [fils, currency] = Array.isArray(amount) ? amount : [amount, "KWD"];
  return { number: `${Math.floor(fils / 1000)}.${String(fils % 1000).padStart(3, "0")}`, currency };
}

function unpacked(packed, alphabet) {
  if (packed === null || typeof packed === "string") return packed;
  let number = packed.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (const base = BigInt(alphabet.length); number > 1n; number /= base) text = alphabet[Number(number % base)] + text;
  return text;
}

function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotValid("malformed");
  }
}

/** The one value that `bytes` are, of the few kinds of CBOR that receipts are made of, each in its shortest form. */
function read(bytes) {
  let at = 0;
  const take = (count) => {
    if (at + count > bytes.length) throw new NotValid("malformed");
    at += count;
    return bytes.subarray(at - count, at);
  };
  const size = (head) => {
    if (head < 24) return head;
    if (head > 27) throw new NotValid("malformed");
    const number = take(1 << (head - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
    const least = [24, 256, 65536, 4294967296][head - 24];
    if (number < least || !Number.isSafeInteger(number)) throw new NotValid("not_canonical");
    return number;
  };
  const value = (depth) => {
    const initial = take(1)[0];
    if (initial === 0xf6) return null;
    if (depth > 4) throw new NotValid("malformed");
    const number = size(initial & 31);
    switch (initial >> 5) {
      case 0: return number;
      case 1: return -1 - number;
      case 2: return take(number);
      case 3: return textOf(take(number));
      case 4: return several(number, () => value(depth + 1));
      case 5: return new Map(several(number, () => [value(depth + 1), value(depth + 1)]));
      default: throw new NotValid("malformed");
    }
  };
  const several = (count, make) => {
    if (count > bytes.length - at) throw new NotValid("malformed");
    return Array.from({ length: count }, make);
  };
  const whole = value(0);
  if (at !== bytes.length) throw new NotValid("malformed");
  return whole;
}
