// Shows what the receipt behind the # of the address states, once its signature was checked in this browser.
// The part behind the # is never sent anywhere.

import { NotValid, verify } from "/r/receipt.js";
import { WORDS, sentence } from "/r/words.js";

const main = document.getElementById("main");
const languageButton = document.getElementById("language");
let language = navigator.language.toLowerCase().startsWith("en") ? "en" : "ar";
let state = { kind: "checking" };

languageButton.addEventListener("click", () => {
  language = language === "ar" ? "en" : "ar";
  show();
  languageButton.focus();
});
addEventListener("hashchange", check);
check();

async function check() {
  const asked = location.hash;
  state = { kind: "checking" };
  show();
  const found = await outcome(asked.slice(1));
  if (asked !== location.hash) return;
  state = found;
  show();
}

async function outcome(digits) {
  if (digits === "") return { kind: "empty" };
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) return { kind: "unchecked", why: "insecure" };
  const keys = await publishedKeys();
  if (keys === null) return { kind: "unchecked", why: "offline" };
  try {
    const { claims, kid } = await verify(digits, keys);
    return { kind: "valid", claims, kid, service: await serviceName(claims.serviceId) };
  } catch (fault) {
    if (!(fault instanceof NotValid)) throw fault;
    return { kind: "invalid", reason: fault.reason };
  }
}

async function publishedKeys() {
  const listed = await fetched("/v1/receipt-keys");
  return Array.isArray(listed?.keys) ? listed.keys : null;
}

async function serviceName(id) {
  return (await fetched(`/r/services/${encodeURIComponent(id)}`)) ?? { ar: id, en: id };
}

async function fetched(path) {
  try {
    const answer = await fetch(path, { credentials: "omit", cache: "no-cache", signal: AbortSignal.timeout(15000) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function show() {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  document.documentElement.dataset.state = state.kind;
  document.title = `${words.title[state.kind]} · ${words.name}`;
  document.getElementById("name").textContent = words.name;
  languageButton.textContent = words.other;
  languageButton.lang = language === "ar" ? "en" : "ar";
  main.setAttribute("aria-busy", String(state.kind === "checking"));
  main.replaceChildren(verdict(words), ...body(words));
  document.getElementById("footer").textContent = state.kind === "valid" ? words.privacy : "";
}

function verdict(words) {
  const lead = words.lead[state.kind === "unchecked" ? state.why : state.kind];
  const mark = element("img", { class: "mark", src: `/r/mark-${state.kind}.svg`, alt: "" });
  return element("section", { class: "verdict" }, mark, element("h1", {}, words.title[state.kind]), element("p", {}, lead));
}

function body(words) {
  switch (state.kind) {
    case "valid": return [card(words)];
    case "invalid": return [advice(words, [words.why, sentence(words, state.reason)], [words.doNow, words.todo.invalid])];
    case "unchecked": return [advice(words, [words.doNow, words.todo.unchecked]), againButton(words)];
    default: return [];
  }
}

function advice(words, ...pairs) {
  const parts = pairs.flatMap(([title, text]) => [element("h2", {}, title), element("p", {}, text)]);
  return element("section", { class: "advice" }, ...parts);
}

function againButton(words) {
  const button = element("button", { class: "primary", type: "button" }, words.again);
  button.addEventListener("click", check);
  return button;
}

function card(words) {
  const { claims, kid, service } = state;
  const stated = element(
    "div",
    { class: "stated" },
    element("div", { class: "head" }, element("h2", {}, words.receipt), chip(words.status[claims.status])),
    element("p", { class: "amount", id: "amount" }, ...amount(words, claims.amount)),
    element("p", { class: "note" }, words.stated[claims.status]),
    facts([
      [words.labels.service, [element("bdi", {}, service[language] || service.ar || service.en)]],
      [words.labels.reference, [element("bdi", { class: "whole", dir: "ltr" }, claims.reference)]],
      [words.labels.date, date(words, claims.issuedAt)],
      [words.labels.card, claims.last4 && [ltr(`•••• ${claims.last4}`)]],
      [words.labels.rrn, claims.rrn && [ltr(claims.rrn)]],
      [words.labels.auth, claims.authCode && [ltr(claims.authCode)]],
      [words.labels.unit, [ltr(`${claims.unitId} / ${claims.number}`)]],
    ]),
  );
  const signer = element(
    "div",
    { class: "signer" },
    facts([
      [words.labels.signed, [element("bdi", {}, claims.issuer)]],
      [words.labels.key, [ltr(kid)]],
    ]),
  );
  return element("article", { class: "card" }, stated, element("div", { class: "seam", role: "presentation" }), signer);
}

function chip(text) {
  return element("span", { class: "chip" }, element("img", { src: "/r/tick.svg", alt: "" }), text);
}

function amount(words, money) {
  if (money === null) return [words.nothing];
  if (language === "ar") return [ltr(money.number), " ", money.currency === "KWD" ? "د.ك" : money.currency];
  return [ltr(`${money.currency} ${money.number}`)];
}

function date(words, issuedAt) {
  const locale = language === "ar" ? "ar-KW-u-nu-latn-ca-gregory" : "en-GB";
  const zone = { timeZone: "Asia/Kuwait" };
  const day = new Intl.DateTimeFormat(locale, { ...zone, day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: "numeric", minute: "2-digit", hour12: true });
  const comma = language === "ar" ? "، " : ", ";
  const zoneName = element("span", { class: "zone" }, words.zone);
  return [element("bdi", {}, day.format(issuedAt)), comma, element("bdi", {}, time.format(issuedAt)), " ", zoneName];
}

function facts(pairs) {
  const rows = pairs
    .filter(([, value]) => value)
    .map(([label, value]) => element("div", {}, element("dt", {}, label), element("dd", {}, ...value)));
  return element("dl", {}, ...rows);
}

function ltr(text) {
  return element("bdi", { dir: "ltr" }, text);
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
