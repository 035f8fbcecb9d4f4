/* What follows the reader: the palette, the table of contents, the way back to the top. */
(() => {
  "use strict";
  const KEPT = "pa-palette";
  const body = document.body.dataset;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const store = (scheme) => {
    try {
      if (scheme) localStorage.setItem(KEPT, scheme);
      return localStorage.getItem(KEPT);
    } catch {
      return null; // storage may be refused
    }
  };
  document.querySelector("[data-pa-palette]")?.addEventListener("click", () => {
    body.mdColorScheme = body.mdColorScheme === "slate" ? "default" : "slate";
    store(body.mdColorScheme);
  });
  dark.addEventListener("change", () => {
    if (!store()) body.mdColorScheme = dark.matches ? "slate" : "default";
  });

  const links = [...document.querySelectorAll("[data-md-component=toc] a[href^='#']")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const above = new Set();
  const follow = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      const last = headings.findLast((heading) => above.has(heading));
      links.forEach((link, index) => {
        const isHere = headings[index] === last && Boolean(last);
        link.classList.toggle("md-nav__link--active", isHere);
        if (!isHere) link.removeAttribute("aria-current");
        else if (!link.hasAttribute("aria-current")) {
          link.setAttribute("aria-current", "true");
          const box = link.closest(".md-sidebar__scrollwrap");
          if (box.scrollHeight > box.clientHeight) box.scrollTop = link.offsetTop - box.clientHeight / 2;
        }
      });
    },
    { rootMargin: "1000000px 0px -66% 0px" }, // all that stands above a third of the window
  );
  for (const heading of headings) if (heading) follow.observe(heading);

  /* A table wider than the page scrolls; the keyboard has to reach it (WCAG 2.2, 2.1.1). */
  const fit = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) fit.observe(table);

  const top = document.querySelector("[data-md-component=top]");
  if (!top) return;
  let before = 0;
  window.addEventListener(
    "scroll",
    () => {
      if (top !== document.activeElement) top.hidden = !(window.scrollY < before && window.scrollY > window.innerHeight);
      before = window.scrollY;
    },
    { passive: true },
  );
  top.addEventListener("click", () => {
    window.scrollTo({ top: 0 });
    top.blur();
    top.hidden = true;
  });
})();
