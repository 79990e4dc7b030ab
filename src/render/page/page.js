"use strict";
const tools = document.querySelector(".tools"), list = document.querySelector("ol.records");
const [words, order, shown] = ["input", "select", "output"].map((name) => tools.querySelector(name));
const items = [...list.children];
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(items.map((item) => [item, fold(item.textContent)]));
const title = (item) => item.querySelector("h2").textContent;
const year = (item) => Number(item.dataset.year || 0);
const orders = {
  given: (a, b) => items.indexOf(a) - items.indexOf(b),
  newest: (a, b) => year(b) - year(a),
  oldest: (a, b) => (year(a) || 9999) - (year(b) || 9999),
  title: (a, b) => title(a).localeCompare(title(b), document.documentElement.lang),
};
const filter = () => {
  const asked = fold(words.value).split(/\s+/);
  for (const item of items) item.hidden = !asked.every((word) => texts.get(item).includes(word));
  shown.textContent = `${items.filter((item) => !item.hidden).length} / ${items.length}`;
};
words.addEventListener("input", filter);
order.addEventListener("change", () => list.append(...[...items].sort(orders[order.value])));
filter();
tools.hidden = false;
