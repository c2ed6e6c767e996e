import { LitElement, html } from 'lit';

class Desk extends LitElement {
  override render() { return html``; }
}

customElements.define('kari-desk', Desk);
