/** Elements and words. Everything that comes from outside is inserted as text, never as markup. */

export const find = (id) => document.getElementById(id);

/** An element with attributes and children; null children are left out. */
export function el(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => value != null && element.setAttribute(key, value));
    element.append(...children.flat().filter((child) => child != null));
    return element;
}

/** Sets a text only when it changed, so that screen readers are not told twice. */
export function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

export function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const NAMES = {
    customer: 'Customer',
    sbdr_agent: 'Product advisor',
    account_manager: 'Account manager',
    customer_success: 'Customer success',
    human_agent: 'Our team',
    orchestrator: 'System',
};
const CHANNELS = { web: 'Web chat', api: 'API', crisp_chat: 'Crisp', email: 'Email', whatsapp: 'WhatsApp', instagram: 'Instagram' };
const PHASES = {
    answering: 'With an agent',
    queued: 'In the queue',
    waiting_for_human: 'Waits for a person',
    with_human: 'With a person',
    complete: 'Complete',
};

export const agentName = (agent) => NAMES[agent] ?? words(agent);
export const channelName = (channel) => CHANNELS[channel] ?? words(channel ?? '');
export const phaseName = (phase) => PHASES[phase] ?? words(phase);
export const customerName = (session) => session.customer_name || `Customer ${session.session_id.slice(-6)}`;

/** "intent:order_status" as a person reads it. */
export const words = (name) => String(name).replaceAll('_', ' ').replaceAll(':', ': ');

/** "3 min" since then. */
export function ago(instant, now = Date.now()) {
    const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000));
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** A fact's value in words. */
export function valueText(value) {
    if (Array.isArray(value)) return value.map(valueText).join(', ');
    if (value === null || typeof value !== 'object') return words(value);
    if ('urgency' in value) {
        const days = [value.from, value.until].filter(Boolean).join(' – ');
        return words(value.urgency) + (days ? ` (${days})` : '');
    }
    if ('min' in value || 'max' in value || 'vague' in value) {
        const range = value.min && value.max ? `${value.min} – ${value.max}` : value.max ? `up to ${value.max}` : value.min ? `from ${value.min}` : 'no number said';
        return value.currency ? `${range} ${value.currency}` : range;
    }
    return Object.entries(value).map(([name, part]) => `${words(name)} ${valueText(part)}`).join(', ');
}
