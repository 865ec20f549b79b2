"use strict";
(() => {
  const words = document.getElementById("words").dataset;
  // Opens the folded part that an anchor points into.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
  addEventListener("beforeprint", () => { for (const one of document.querySelectorAll("details")) one.open = true; });

  // "Copy with citation" beside every quotation.
  for (const said of document.querySelectorAll(".said")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      const place = said.querySelector(".place");
      const text = words.open + said.querySelector("q").textContent + words.close + " — " +
        document.getElementById(said.dataset.cite).textContent + words.comma + place.textContent;
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 1500);
    });
    said.querySelector(".meta").append(button);
  }

  const filter = document.getElementById("filter");
  filter.closest("p").hidden = false;
  filter.addEventListener("change", () => {
    for (const row of document.querySelectorAll("tr[data-show]"))
      row.hidden = filter.value !== "" && !row.dataset.show.split(" ").includes(filter.value);
  });

  // A topic under the pointer or the focus lights up the statements that tell of it.
  const light = (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#t-']");
    for (const hot of document.querySelectorAll(".hot")) hot.classList.remove("hot");
    if (!link || event.type === "mouseout" || event.type === "focusout") return;
    const topic = link.getAttribute("href").slice(1);
    for (const span of document.querySelectorAll("[data-t~='" + CSS.escape(topic) + "']")) span.classList.add("hot");
  };
  for (const type of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(type, light);
})();
