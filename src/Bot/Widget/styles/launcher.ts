export const launcherStyle = `
button {
  all: initial; position: fixed; right: 1.25em; bottom: 1.25em; z-index: 2147483000; box-sizing: border-box; display: flex; align-items: center;
  gap: .6em; min-height: 3.25em; max-width: calc(100vw - 2.5em); padding: .5em 1.35em .5em 1.1em; border: 2px solid transparent; border-radius: 2em;
  background: var(--kari-accent, #0b5665); color: var(--kari-on-accent, #fff); box-shadow: 0 .25em 1.25em rgb(12 38 45 / .32); cursor: pointer;
  font: 600 1em/1.3 var(--kari-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
}
button:hover { filter: brightness(1.15); }
button:focus-visible { outline: 3px solid var(--kari-accent, #0b5665); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
button[hidden] { display: none; }
button[aria-busy] { opacity: .8; cursor: progress; }
svg { width: 1.6em; height: 1.6em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.badge { padding: .1em .6em; border-radius: 1em; background: #fff; color: #16262b; font-size: .8125em; }
p {
  all: initial; position: fixed; right: 1.25em; bottom: 5.25em; z-index: 2147483000; box-sizing: border-box; max-width: min(22em, calc(100vw - 2.5em)); margin: 0;
  padding: .75em 1em; border: 1px solid #6f858c; border-radius: .6em; background: #fff; color: #16262b;
  font: 1em/1.5 var(--kari-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
}
p:empty { position: absolute; width: 1px; height: 1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { button { border-color: ButtonText; } }
@media print { button, p { display: none; } }
`;
