/** The gateway's REST interface, as far as the desk needs it. The cookie of the login goes along by itself. */

export class Refused extends Error {
    constructor(status, detail) {
        super(detail);
        this.status = status;
    }
}

async function call(path, options = {}) {
    let response;
    try {
        response = await fetch(`/api/v1${path}`, { credentials: 'same-origin', ...options });
    } catch {
        throw new Refused(0, 'The server does not answer.');
    }
    const text = await response.text();
    const body = text ? JSON.parse(text) : null;
    if (!response.ok) throw new Refused(response.status, body?.detail ?? `Status ${response.status}`);
    return { status: response.status, body };
}

const post = (path, body, headers = {}) =>
    call(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

const of = (session) => `/sessions/${encodeURIComponent(session)}`;

export const login = (apiKey) => post('/desk/login', { api_key: apiKey });
export const logout = () => post('/desk/logout', {});
export const sessions = async () => (await call('/desk/sessions')).body.sessions;
export const state = async (session) => (await call(of(session))).body;
export const command = (session, body, key) => post(`${of(session)}/commands`, body, { 'Idempotency-Key': key });
export const typing = (session, body) => post(`${of(session)}/typing`, body);
export const stream = () => new EventSource('/api/v1/desk/stream');

/** All that was said after that number. */
export async function messages(session, afterSeq) {
    const found = [];
    for (let after = afterSeq; ; ) {
        const { body } = await call(`${of(session)}/messages?after_seq=${after}&limit=500`);
        found.push(...body.messages);
        if (body.messages.length < 500) return found;
        after = body.last_seq;
    }
}
