import { css } from "lit";

// rem would follow the page the chat stands on, and em grows by nesting: --kk is the reader's own font size, everywhere.
try {
  CSS.registerProperty({ name: "--kk", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Registered by another chat on the page.
}

/** Nothing is inherited from the page (its letter-spacing, its colours). Colours, spaces and type that all parts share. A page may set --kari-accent and --kari-font. */
export const tokens = css`
  :host {
    all: initial;
    --kk: 1em;
    --accent: var(--kari-accent, #0b5665);
    --on-accent: var(--kari-on-accent, #fff);
    --accent-soft: #e3f0f2;
    --accent-line: #8fbac2;
    --surface: #fff;
    --ground: #f3f6f7;
    --ink: #16262b;
    --ink-soft: #4a5d63;
    --line: #cdd8db;
    --line-strong: #6f858c;
    --human: #fdf3dc;
    --human-line: #d9b968;
    --danger: #a3211b;
    --danger-soft: #fdecea;
    --focus: #0b5665;
    --radius: calc(var(--kk) * .75);
    --small: calc(var(--kk) * .8125);
    --body: var(--kk);
    --s1: calc(var(--kk) * .25);
    --s2: calc(var(--kk) * .5);
    --s3: calc(var(--kk) * .75);
    --s4: var(--kk);
    --s5: calc(var(--kk) * 1.25);
    color: var(--ink);
    font-family: var(--kari-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    line-height: 1.5;
  }
  *, ::before, ::after { box-sizing: border-box; }
  p, ul, ol, h2, h3 { margin: 0; }
  button, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  svg { width: 1.5em; height: 1.5em; flex: none; }
  .hidden-text {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

export const buttons = css`
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--s2); min-height: calc(var(--kk) * 2.75);
    padding: var(--s1) var(--s4); border: 1px solid var(--accent); border-radius: calc(var(--kk) * .5);
    background: var(--surface); color: var(--accent); font-weight: 600; text-align: left; line-height: 1.3;
  }
  .button:hover { background: var(--accent-soft); }
  .button.main { background: var(--accent); color: var(--on-accent); }
  .button.main:hover { filter: brightness(1.15); }
  .button.danger { border-color: var(--danger); color: var(--danger); }
  .button.danger:hover { background: var(--danger-soft); }
  .button.quiet { border-color: transparent; background: none; }
  .button.quiet:hover { background: var(--accent-soft); }
  .button[aria-disabled="true"] { opacity: .55; cursor: default; }
  .link {
    border: 0; padding: var(--s1) 0; min-height: 24px; background: none; color: var(--accent); font-weight: 600; text-decoration: underline;
    text-underline-offset: .15em;
  }
`;
