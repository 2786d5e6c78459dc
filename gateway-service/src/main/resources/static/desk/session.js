/** The chosen session: what is known of it, and what can be done with it. */

import { agentName, ago, channelName, customerName, el, find, phaseName, setText, valueText, words } from '/desk/dom.js';

/** Shows the state of a session; the composer and the transcript are left alone. */
export function showSession(session, me) {
    const mine = session.phase === 'with_human' && session.operator?.id === me?.id;
    find('session').dataset.phase = session.phase;
    setText(find('customer'), customerName(session));
    setText(find('where'), where(session));
    offer('take-over', session.phase !== 'complete' && !mine);
    offer('give-back', session.phase === 'with_human');
    find('give-back').classList.toggle('primary', mine);
    offer('close', session.phase !== 'complete');
    offer('assign', session.phase !== 'complete');
    setText(find('summary'), session.summary || 'Nothing yet.');
    setText(find('score'), session.lead_score == null ? '' : `${session.lead_score} of 100${session.qualification ? `, ${words(session.qualification)}` : ''}`);
    fill('promised', session.promised, 'Nothing.');
    fill('notes', session.notes ?? [], 'None.');
    showFacts(session.facts ?? []);
}

function where(session) {
    return [
        phaseName(session.phase),
        session.waiting_since && `waits ${ago(session.waiting_since)}`,
        session.owner === 'human_agent' ? session.operator?.name : agentName(session.owner),
        channelName(session.channel),
        session.language,
        session.tier && words(session.tier),
        session.reason && words(session.reason),
    ]
        .filter(Boolean)
        .join(' · ');
}

function offer(id, possible) {
    const button = find(id);
    if (button.hidden === !possible) return;
    const focused = document.activeElement === button;
    button.hidden = !possible;
    if (focused) find('customer').focus();
}

/** Lists are rebuilt only when they changed. */
function fill(id, texts, none) {
    rebuild(id, texts, () => (texts.length ? texts.map((text) => el('li', {}, text)) : [el('li', { class: 'soft' }, none)]));
}

function showFacts(facts) {
    rebuild('facts', facts, () =>
        facts.length
            ? facts.flatMap((fact) => [
                  el('dt', {}, words(fact.factor)),
                  el('dd', { 'data-factor': fact.factor }, valueText(fact.value), fact.quote ? el('q', {}, fact.quote) : null),
              ])
            : [el('dt', { class: 'soft' }, 'Nothing learnt yet.')],
    );
}

const shown = new Map();

function rebuild(id, data, build) {
    const now = JSON.stringify(data);
    if (shown.get(id) === now) return;
    shown.set(id, now);
    find(id).replaceChildren(...build());
}
