import { css } from "lit";

export const panelStyle = css`
  :host([hidden]) { display: none; }
  .panel {
    position: fixed; right: calc(var(--kk) * 1.25); bottom: calc(var(--kk) * 1.25); z-index: 2147483001;
    display: flex; flex-direction: column; width: calc(var(--kk) * 25.5); max-width: calc(100vw - var(--kk) * 2.5);
    height: min(calc(var(--kk) * 42), calc(100dvh - var(--kk) * 2.5)); overflow: hidden;
    border: 1px solid var(--line); border-radius: calc(var(--kk) * 1); background: var(--surface);
    box-shadow: 0 .5em 2.5em rgb(12 38 45 / .24), 0 0 1px rgb(12 38 45 / .3);
  }
  .panel:focus { outline: none; }
  header {
    display: flex; align-items: center; gap: var(--s3); padding: var(--s3) var(--s2) var(--s3) var(--s4);
    background: var(--accent); color: var(--on-accent);
  }
  .face {
    display: grid; place-items: center; width: calc(var(--kk) * 2.5); height: calc(var(--kk) * 2.5); flex: none;
    border-radius: 50%; background: rgb(255 255 255 / .16);
  }
  .title { flex: 1; min-width: 0; }
  h2 { font-size: calc(var(--kk) * 1.125); line-height: 1.25; font-weight: 700; }
  .title p { font-size: var(--small); line-height: 1.35; }
  .icon {
    display: grid; place-items: center; width: calc(var(--kk) * 2.75); height: calc(var(--kk) * 2.75); flex: none;
    border: 0; border-radius: calc(var(--kk) * .5); background: none; color: inherit;
  }
  .icon:hover { background: rgb(255 255 255 / .16); }
  header :focus-visible { outline-color: currentColor; outline-offset: -3px; }
  .body { position: relative; display: flex; flex: 1; flex-direction: column; min-height: 0; background: var(--ground); }
  kari-log { flex: 1; min-height: 0; }
  .status { font-size: var(--small); color: var(--ink-soft); padding: 0 var(--s4) var(--s2); }
  .status:empty { padding: 0; }
  .status .lost {
    display: flex; gap: var(--s2); align-items: center; margin: 0 calc(var(--s4) * -1) calc(var(--s2) * -1); padding: var(--s2) var(--s4);
    background: var(--human); border-top: 1px solid var(--human-line); color: var(--ink);
  }
  .dots { display: inline-flex; gap: 3px; margin-right: var(--s2); }
  .dots i { width: 6px; height: 6px; border-radius: 50%; background: currentColor; animation: blink 1.2s infinite; }
  .dots i:nth-child(2) { animation-delay: .2s; }
  .dots i:nth-child(3) { animation-delay: .4s; }
  @keyframes blink { 0%, 60%, 100% { opacity: .25; } 30% { opacity: 1; } }
  .foot { border-top: 1px solid var(--line); background: var(--surface); }
  .button.person { min-height: calc(var(--kk) * 2); margin-right: calc(var(--s2) * -1); padding: 0 var(--s2); font-size: var(--small); }
  .person svg { width: 1.35em; height: 1.35em; }
  .ask { display: grid; gap: var(--s2); padding: var(--s4); }
  .ask h3 { font-size: var(--kk); }
  .row { display: flex; flex-wrap: wrap; gap: var(--s2); padding-top: var(--s1); }
  .notice { padding: var(--s4); }
  .card {
    display: grid; gap: var(--s2); padding: var(--s4); border: 1px solid var(--human-line); border-left-width: 6px;
    border-radius: calc(var(--kk) * .5); background: var(--surface); text-wrap: pretty;
  }
  .card h3 { font-size: calc(var(--kk) * 1.0625); }
  .card .emergency { color: var(--danger); font-weight: 600; }
  .card a, .menu a { color: var(--accent); }
  .card .emergency a { color: inherit; }
  .menu {
    position: absolute; top: 0; right: 0; left: 0; z-index: 2; max-height: 100%; overflow: auto; padding: var(--s2); background: var(--surface);
    border-bottom: 1px solid var(--line); box-shadow: 0 .4em 1em rgb(12 38 45 / .18);
  }
  .menu .button { display: flex; width: 100%; justify-content: flex-start; }
  .menu .about { padding: var(--s3) var(--s4); border-top: 1px solid var(--line); font-size: var(--small); display: grid; gap: var(--s1); }
  .menu h3 { font-size: var(--small); }
  .menu .line { padding: 2px 0; }
  code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1.05em; letter-spacing: .04em; user-select: all; }

  @media (max-width: 30em) {
    .panel { inset: 0; width: 100%; max-width: none; height: var(--kk-seen, 100dvh); border: 0; border-radius: 0; }
  }
  @media (max-width: 22em) {
    .face, .person svg { display: none; }
    .button.person { margin-right: calc(var(--s1) * -1); padding: 0 var(--s1); }
  }
  @media (max-height: 24em) {
    .panel { inset: 0 0 0 auto; height: var(--kk-seen, 100dvh); border-radius: 0; overflow-y: auto; }
    header { padding-block: var(--s1); }
    .face { display: none; }
    .body { flex: 1 0 auto; }
    kari-log { min-height: calc(var(--kk) * 7); flex: 1 0 calc(var(--kk) * 7); }
    .foot { position: sticky; bottom: 0; }
  }
  @media (forced-colors: active) {
    .panel { border: 2px solid CanvasText; }
    header { border-bottom: 1px solid CanvasText; }
    .icon, .face { border: 1px solid currentColor; }
    .dots i { background: CanvasText; }
  }
`;
