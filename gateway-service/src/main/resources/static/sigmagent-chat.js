/*
 * SigmAgent chat widget: one file, no dependency, no build step.
 *
 *   <script src="https://chat.example.com/sigmagent-chat.js"
 *           data-title="Voltaire Electronics"   text of the header
 *           data-color="#2b59ff"                brand colour, #rgb or #rrggbb
 *           data-position="right"               right | left
 *           data-theme="auto"                   light | dark | auto (auto: the page's <html data-theme>, else the system's)
 *           data-language="en"                  en | es | fr; default: the page's, else the browser's
 *           data-product-id="gid://…"           what the page shows; may change while the page lives
 *           data-session="…"                    a session id of your own; default: one per browser
 *           data-open                           open at once
 *           defer></script>
 *
 * window.SigmAgent: open(), close(), send(text), context({cart, identity, …}), sessionId, and on(event, listener), which returns a
 * function that ends it. Events: open, close, state, and every new frame by its type (agent_response, agent_handoff, …).
 *
 * The gateway is where this script comes from. The frames are those of schemas/chat-frames.schema.json beside it.
 */
(() => {
    'use strict';

    if (window.SigmAgent) return;

    const TEXTS = {
        en: {
            title: 'Chat with us',
            intro: 'You are chatting with an AI assistant. Write “human” at any time to reach a person.',
            open: 'Open chat',
            close: 'Close chat',
            unread: (n) => (n === 1 ? '1 new message' : `${n} new messages`),
            log: 'Conversation',
            input: 'Your message',
            placeholder: 'Write a message…',
            hint: 'Enter sends, Shift and Enter starts a new line.',
            send: 'Send message',
            you: 'You',
            ai: 'AI',
            person: 'Person',
            agents: {
                sbdr_agent: 'Product advisor',
                account_manager: 'Account manager',
                customer_success: 'Customer success',
                human_agent: 'Our team',
                orchestrator: 'Assistant',
            },
            starters: [
                ['Help me choose', 'Can you help me choose a product?'],
                ['Where is my order?', 'Where is my order?'],
                ['Talk to a person', 'human'],
            ],
            typing: (who) => `${who} is typing`,
            sending: 'Sending…',
            accepted: 'Sent',
            failed: 'Not sent.',
            edit: 'Edit',
            newer: 'New messages',
            products: 'Products',
            was: 'before',
            inStock: 'In stock',
            soldOut: 'Sold out',
            view: 'View',
            newTab: 'opens a new tab',
            place: (n) => `Place ${n} in the queue`,
            soon: 'Any moment now',
            wait: (time) => `About ${time}`,
            rate: 'Your rating',
            stars: ['Very bad', 'Bad', 'Okay', 'Good', 'Very good'],
            comment: 'Anything to add? (optional)',
            submit: 'Send rating',
            thanks: 'Thank you for your rating.',
            connecting: 'Connecting…',
            reconnecting: 'Connection lost. Reconnecting…',
            offline: 'You are offline. What you write is sent when you are back.',
            busy: 'We cannot take messages at the moment. Yours is sent as soon as we can.',
            owned: 'This conversation is open in another browser.',
            refused: 'The chat is not available on this page.',
            errors: {
                message_too_long: 'The message is too long.',
                rate_limited: 'That was a lot at once. Please wait a moment.',
            },
        },
        es: {
            title: 'Hable con nosotros',
            intro: 'Está hablando con un asistente de IA. Escriba «humano» en cualquier momento para hablar con una persona.',
            open: 'Abrir el chat',
            close: 'Cerrar el chat',
            unread: (n) => (n === 1 ? '1 mensaje nuevo' : `${n} mensajes nuevos`),
            log: 'Conversación',
            input: 'Su mensaje',
            placeholder: 'Escriba un mensaje…',
            hint: 'Intro envía; Mayúsculas e Intro empieza una línea nueva.',
            send: 'Enviar mensaje',
            you: 'Usted',
            ai: 'IA',
            person: 'Persona',
            agents: {
                sbdr_agent: 'Asesor de productos',
                account_manager: 'Gestor de cuenta',
                customer_success: 'Atención al cliente',
                human_agent: 'Nuestro equipo',
                orchestrator: 'Asistente',
            },
            starters: [
                ['Ayúdeme a elegir', '¿Me ayuda a elegir un producto?'],
                ['¿Dónde está mi pedido?', '¿Dónde está mi pedido?'],
                ['Hablar con una persona', 'humano'],
            ],
            typing: (who) => `${who} está escribiendo`,
            sending: 'Enviando…',
            accepted: 'Enviado',
            failed: 'No enviado.',
            edit: 'Editar',
            newer: 'Mensajes nuevos',
            products: 'Productos',
            was: 'antes',
            inStock: 'En stock',
            soldOut: 'Agotado',
            view: 'Ver',
            newTab: 'se abre en otra pestaña',
            place: (n) => `Puesto ${n} en la cola`,
            soon: 'En cualquier momento',
            wait: (time) => `Unos ${time}`,
            rate: 'Su valoración',
            stars: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
            comment: '¿Algo que añadir? (opcional)',
            submit: 'Enviar valoración',
            thanks: 'Gracias por su valoración.',
            connecting: 'Conectando…',
            reconnecting: 'Se perdió la conexión. Reconectando…',
            offline: 'No tiene conexión. Lo que escriba se enviará cuando vuelva.',
            busy: 'Ahora no podemos recibir mensajes. El suyo se enviará en cuanto sea posible.',
            owned: 'Esta conversación está abierta en otro navegador.',
            refused: 'El chat no está disponible en esta página.',
            errors: {
                message_too_long: 'El mensaje es demasiado largo.',
                rate_limited: 'Demasiados mensajes a la vez. Espere un momento.',
            },
        },
        fr: {
            title: 'Discutez avec nous',
            intro: 'Vous discutez avec un assistant IA. Écrivez « humain » à tout moment pour joindre une personne.',
            open: 'Ouvrir le chat',
            close: 'Fermer le chat',
            unread: (n) => (n === 1 ? '1 nouveau message' : `${n} nouveaux messages`),
            log: 'Conversation',
            input: 'Votre message',
            placeholder: 'Écrivez un message…',
            hint: 'Entrée envoie, Maj et Entrée commence une nouvelle ligne.',
            send: 'Envoyer le message',
            you: 'Vous',
            ai: 'IA',
            person: 'Personne',
            agents: {
                sbdr_agent: 'Conseiller produits',
                account_manager: 'Gestionnaire de compte',
                customer_success: 'Service client',
                human_agent: 'Notre équipe',
                orchestrator: 'Assistant',
            },
            starters: [
                ['Aidez-moi à choisir', 'Pouvez-vous m’aider à choisir un produit ?'],
                ['Où est ma commande ?', 'Où est ma commande ?'],
                ['Parler à une personne', 'humain'],
            ],
            typing: (who) => `${who} écrit`,
            sending: 'Envoi…',
            accepted: 'Envoyé',
            failed: 'Non envoyé.',
            edit: 'Modifier',
            newer: 'Nouveaux messages',
            products: 'Produits',
            was: 'avant',
            inStock: 'En stock',
            soldOut: 'Épuisé',
            view: 'Voir',
            newTab: 's’ouvre dans un nouvel onglet',
            place: (n) => `Place ${n} dans la file`,
            soon: 'D’un instant à l’autre',
            wait: (time) => `Environ ${time}`,
            rate: 'Votre note',
            stars: ['Très mauvais', 'Mauvais', 'Moyen', 'Bien', 'Très bien'],
            comment: 'Quelque chose à ajouter ? (facultatif)',
            submit: 'Envoyer la note',
            thanks: 'Merci pour votre note.',
            connecting: 'Connexion…',
            reconnecting: 'Connexion perdue. Reconnexion…',
            offline: 'Vous êtes hors ligne. Vos messages partiront à votre retour.',
            busy: 'Nous ne pouvons pas recevoir de messages pour le moment. Le vôtre partira dès que possible.',
            owned: 'Cette conversation est ouverte dans un autre navigateur.',
            refused: 'Le chat n’est pas disponible sur cette page.',
            errors: {
                message_too_long: 'Le message est trop long.',
                rate_limited: 'Trop de messages à la fois. Patientez un instant.',
            },
        },
    };

    const STYLES = `
:host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: auto 0 0 auto !important;
    z-index: 2147483000 !important;
    direction: ltr;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.root {
    --surface: #ffffff; --raised: #f2f4f8; --sunk: #f8f9fb; --ink: #131722; --soft: #5b6475; --line: #e3e6ee;
    --good: #0b7a4b; --bad: #b3261e; --star: #d98a00; --empty: #c3c9d6;
    --shadow: 0 2px 6px rgb(16 22 40 / 10%), 0 18px 48px rgb(16 22 40 / 20%);
    color: var(--ink); color-scheme: light;
    font: 400 15px/1.48 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    letter-spacing: normal; text-align: left; -webkit-text-size-adjust: 100%;
}
.root[data-theme="dark"] {
    --surface: #151923; --raised: #232938; --sunk: #10131b; --ink: #edf0f7; --soft: #a3adc0; --line: #2c3344;
    --good: #56d39a; --bad: #ff8a80; --star: #ffc04d; --empty: #454f66;
    --shadow: 0 2px 6px rgb(0 0 0 / 40%), 0 18px 48px rgb(0 0 0 / 55%);
    color-scheme: dark;
}
button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
button { border: 0; background: none; padding: 0; cursor: pointer; }
svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
a { color: var(--accent-ink); text-underline-offset: 2px; }
:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent-ink); outline-offset: 2px; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
    position: fixed; bottom: calc(20px + env(safe-area-inset-bottom)); width: 60px; height: 60px; border-radius: 50%;
    display: grid; place-items: center; background: var(--accent); color: var(--on-accent); box-shadow: var(--shadow);
    transition: transform .18s ease;
}
.right .launcher { right: calc(20px + env(safe-area-inset-right)); }
.left .launcher { left: calc(20px + env(safe-area-inset-left)); }
.launcher:hover { transform: translateY(-2px) scale(1.03); }
.launcher:active { transform: scale(.96); }
.launcher svg { width: 27px; height: 27px; }
.badge {
    position: absolute; top: -3px; right: -3px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
    background: #d3232f; color: #fff; font-size: 12px; font-weight: 700; line-height: 22px; text-align: center;
    box-shadow: 0 0 0 2px var(--surface);
}

.panel {
    position: fixed; bottom: calc(94px + env(safe-area-inset-bottom)); width: min(408px, calc(100vw - 32px));
    height: min(690px, calc(100vh - 118px)); display: flex; flex-direction: column; overflow: hidden;
    background: var(--surface); border: 1px solid var(--line); border-radius: 22px; box-shadow: var(--shadow);
    animation: rise .22s cubic-bezier(.2, .8, .3, 1);
}
.right .panel { right: calc(20px + env(safe-area-inset-right)); transform-origin: bottom right; }
.left .panel { left: calc(20px + env(safe-area-inset-left)); transform-origin: bottom left; }
@keyframes rise { from { opacity: 0; transform: translateY(14px) scale(.97); } }

.head {
    display: flex; align-items: center; gap: 12px; padding: 14px 12px 14px 16px; color: var(--on-accent);
    background: radial-gradient(120% 180% at 0 0, color-mix(in srgb, var(--accent) 84%, #fff), var(--accent) 58%);
}
.head .avatar { width: 40px; height: 40px; box-shadow: 0 0 0 2px color-mix(in srgb, var(--on-accent) 65%, transparent); }
.head .avatar svg { width: 22px; height: 22px; }
.titles { flex: 1; min-width: 0; }
.title { margin: 0; font-size: 16px; font-weight: 680; line-height: 1.25; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.owner { margin: 2px 0 0; font-size: 13px; line-height: 1.3; display: flex; align-items: center; gap: 7px; }
.dot { width: 8px; height: 8px; flex: none; border-radius: 50%; background: #35d07f; box-shadow: 0 0 0 2px color-mix(in srgb, var(--on-accent) 35%, transparent); }
.root[data-state="connecting"] .dot, .root[data-state="offline"] .dot, .root[data-state="refused"] .dot { background: #ffb020; }
.iconic { width: 40px; height: 40px; border-radius: 12px; display: grid; place-items: center; }
.iconic:hover { background: color-mix(in srgb, var(--on-accent) 16%, transparent); }
.iconic svg { width: 22px; height: 22px; }
.head :focus-visible { outline-color: var(--on-accent); outline-offset: -3px; }

.banner { margin: 0; padding: 8px 16px; font-size: 13px; background: color-mix(in srgb, #ffb020 20%, var(--surface)); border-bottom: 1px solid var(--line); }
.stage { position: relative; flex: 1; min-height: 0; display: flex; flex-direction: column; }
.scroll { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px; background: var(--sunk); scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
.scroll:focus-visible { outline-offset: -3px; }

.intro {
    display: flex; gap: 12px; padding: 13px 14px; border: 1px solid var(--line); border-radius: 16px;
    background: var(--surface); font-size: 14px; line-height: 1.45; color: var(--ink);
}
.intro p { margin: 0; }
.intro .avatar { width: 32px; height: 32px; }
.starters { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0 0; }
.starters button {
    padding: 8px 14px; border-radius: 20px; border: 1px solid color-mix(in srgb, var(--accent-ink) 45%, var(--line));
    background: var(--surface); color: var(--accent-ink); font-size: 14px; font-weight: 560;
}
.starters button:hover { background: color-mix(in srgb, var(--accent) 10%, var(--surface)); }

.log { display: flex; flex-direction: column; }
.message { display: flex; flex-direction: column; align-items: flex-start; margin-top: 16px; max-width: 100%; }
.message.follows { margin-top: 5px; }
.message.customer { align-items: flex-end; }
.who { display: flex; align-items: center; gap: 8px; margin-bottom: 6px; font-size: 13px; font-weight: 620; }
.tag { padding: 0 6px; border: 1px solid var(--line); border-radius: 6px; font-size: 11px; font-weight: 620; line-height: 17px; color: var(--soft); background: var(--surface); }
.avatar { flex: none; width: 26px; height: 26px; border-radius: 50%; display: grid; place-items: center; color: #fff; background: #5a6478; }
.avatar svg { width: 15px; height: 15px; }
.avatar[data-agent="sbdr_agent"] { background: #4350e6; }
.avatar[data-agent="account_manager"] { background: #0b7d74; }
.avatar[data-agent="customer_success"] { background: #b0447f; }
.avatar[data-agent="human_agent"] { background: #b45511; }
.bubble {
    max-width: 86%; padding: 10px 14px; border-radius: 6px 18px 18px 18px; background: var(--surface); border: 1px solid var(--line);
    white-space: pre-wrap; overflow-wrap: anywhere; user-select: text;
}
.customer .bubble { background: var(--accent); border-color: transparent; color: var(--on-accent); border-radius: 18px 18px 6px 18px; }
.customer .bubble a { color: inherit; }
.message[data-state="sending"] .bubble { opacity: .72; }
.message[data-state="failed"] .bubble { background: var(--surface); color: var(--ink); border-color: var(--bad); }
.foot { margin-top: 4px; padding: 0 4px; font-size: 12px; color: var(--soft); display: flex; gap: 8px; }
.foot button { color: var(--accent-ink); font-weight: 620; text-decoration: underline; text-underline-offset: 2px; }
.message[data-state="failed"] .foot { color: var(--bad); }
.message:has(+ .message.follows) .foot:not(.keep) { display: none; }

.products {
    display: flex; gap: 10px; list-style: none; margin: 8px -16px 0; padding: 2px 16px 8px; max-width: calc(100% + 32px); align-self: stretch;
    overflow-x: auto; scroll-snap-type: x proximity; scroll-padding: 0 16px; overscroll-behavior-x: contain; scrollbar-width: thin; scrollbar-color: var(--line) transparent;
}
.product {
    position: relative; flex: 0 0 196px; scroll-snap-align: start; display: flex; flex-direction: column; overflow: hidden;
    border: 1px solid var(--line); border-radius: 16px; background: var(--surface);
}
.product:has(a:hover) { border-color: var(--accent-ink); }
.product:has(a:focus-visible) { outline: 3px solid var(--accent-ink); outline-offset: 1px; }
.product a:focus-visible { outline: none; }
.picture { aspect-ratio: 16 / 11; display: grid; place-items: center; overflow: hidden; background: var(--raised); color: var(--soft); }
.picture img { width: 100%; height: 100%; object-fit: contain; display: block; }
.root[data-theme="light"] .picture img { mix-blend-mode: multiply; }
.picture svg { width: 34px; height: 34px; stroke-width: 1.4; }
.facts { display: flex; flex-direction: column; flex: 1; gap: 5px; padding: 10px 12px 12px; }
.name { margin: 0; font-size: 14px; font-weight: 600; line-height: 1.32; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
.name a { color: inherit; text-decoration: none; }
.name a::after { content: ""; position: absolute; inset: 0; }
.price { margin: auto 0 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; font-size: 16px; font-weight: 700; font-variant-numeric: tabular-nums; }
.price s { font-size: 13px; font-weight: 400; color: var(--soft); }
.stock { margin: 0; font-size: 12.5px; color: var(--soft); display: flex; align-items: center; gap: 6px; }
.stock::before { content: ""; width: 7px; height: 7px; border-radius: 50%; background: currentColor; }
.stock.yes { color: var(--good); }

.notice { display: flex; flex-direction: column; align-items: center; gap: 6px; margin: 20px 0 4px; text-align: center; font-size: 13px; line-height: 1.4; color: var(--soft); }
.notice .line { display: flex; align-items: center; gap: 10px; align-self: stretch; }
.notice .line::before, .notice .line::after { content: ""; flex: 1; height: 1px; background: var(--line); }
.notice p { margin: 0; max-width: 92%; overflow-wrap: anywhere; }
.pass { display: flex; align-items: center; gap: 7px; font-weight: 620; font-size: 12.5px; color: var(--ink); }
.pass svg { width: 14px; height: 14px; color: var(--soft); }
.pass .avatar { width: 24px; height: 24px; }
.pass .avatar svg { color: #fff; }

.card { margin-top: 16px; padding: 14px; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); }
.queue { display: flex; gap: 14px; align-items: center; }
.queue .place { flex: none; min-width: 46px; height: 46px; padding: 0 8px; border-radius: 14px; display: grid; place-items: center; font-size: 20px; font-weight: 720; color: var(--accent-ink); background: color-mix(in srgb, var(--accent) 13%, var(--surface)); font-variant-numeric: tabular-nums; }
.queue p { margin: 0; overflow-wrap: anywhere; }
.queue .wait { margin-top: 2px; font-size: 13px; color: var(--soft); }
.rating fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.rating legend { padding: 0; font-weight: 600; overflow-wrap: anywhere; }
.stars { display: flex; gap: 2px; margin: 8px 0 0 -6px; }
.stars label { position: relative; padding: 6px; border-radius: 10px; cursor: pointer; color: var(--empty); }
.stars input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
.stars svg { width: 30px; height: 30px; fill: currentColor; stroke: none; transition: transform .12s ease; }
.stars label:hover svg { transform: scale(1.12); }
.stars label.on { color: var(--star); }
.stars label:has(:focus-visible) { outline: 3px solid var(--accent-ink); outline-offset: -2px; }
.word { min-height: 20px; font-size: 13px; color: var(--soft); }
.rating textarea { width: 100%; min-height: 64px; margin-top: 4px; padding: 9px 11px; border: 1px solid var(--line); border-radius: 12px; background: var(--sunk); resize: vertical; font-size: 14px; }
.rating .submit { margin-top: 8px; padding: 9px 18px; border-radius: 12px; background: var(--accent); color: var(--on-accent); font-weight: 620; }
.thanks { margin: 0; display: flex; gap: 8px; align-items: center; font-weight: 560; }
.thanks svg { width: 20px; height: 20px; color: var(--good); }

.typing { display: flex; align-items: center; gap: 8px; margin-top: 16px; }
.dots { display: flex; gap: 5px; padding: 13px 15px; border-radius: 6px 18px 18px 18px; background: var(--surface); border: 1px solid var(--line); }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--soft); animation: hop 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }
@keyframes hop { 0%, 60%, 100% { opacity: .35; transform: none; } 30% { opacity: 1; transform: translateY(-4px); } }
.newer {
    position: absolute; left: 50%; bottom: 12px; transform: translateX(-50%); display: flex; align-items: center; gap: 6px; padding: 7px 14px;
    border-radius: 18px; background: var(--ink); color: var(--surface); font-size: 13px; font-weight: 620; box-shadow: var(--shadow);
}
.newer svg { width: 15px; height: 15px; }

.composer { display: flex; align-items: flex-end; gap: 8px; padding: 10px 10px 10px 12px; border-top: 1px solid var(--line); background: var(--surface); }
.field { flex: 1; min-width: 0; position: relative; }
.field textarea {
    display: block; width: 100%; height: 44px; max-height: 132px; padding: 10px 14px; resize: none; border: 1px solid var(--line); border-radius: 22px;
    background: var(--sunk); font-size: 16px; line-height: 22px; scrollbar-width: thin;
}
.field textarea::placeholder { color: var(--soft); opacity: 1; }
.field textarea:focus-visible { outline: 2px solid var(--accent-ink); outline-offset: 0; border-color: transparent; }
.left-over { position: absolute; right: 14px; top: -26px; padding: 0 6px; border-radius: 6px; background: var(--surface); font-size: 12px; color: var(--soft); }
.send { flex: none; width: 44px; height: 44px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: var(--on-accent); transition: opacity .15s; }
.send svg { width: 20px; height: 20px; }
.send[aria-disabled="true"] { background: var(--raised); color: var(--soft); cursor: default; }

@media (max-width: 480px) {
    .panel { inset: 0; top: var(--view-top, 0); bottom: auto; width: 100%; height: var(--view-height, 100dvh); border: 0; border-radius: 0; animation-name: slide; }
    .right .panel { right: 0; }
    .left .panel { left: 0; }
    .head { padding-top: calc(12px + env(safe-area-inset-top)); }
    .composer { padding-bottom: calc(10px + env(safe-area-inset-bottom)); }
    .root.opened .launcher { display: none; }
    @keyframes slide { from { opacity: 0; transform: translateY(24px); } }
}
@media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
    .dots i { opacity: .7; }
}
@media (forced-colors: active) {
    .launcher, .bubble, .send, .panel, .rating .submit { border: 1px solid CanvasText; }
}
@media print { .root { display: none; } }
`;

    /** Paths of 24 × 24 line drawings; built as elements, because a strict page forbids markup from strings. */
    const ICONS = {
        chat: ['M21 11.5a8.5 8.5 0 0 1-12.4 7.6L3 21l1.9-5.6A8.5 8.5 0 1 1 21 11.5Z', 'M8.5 11.5h.01M12.5 11.5h.01M16.5 11.5h.01'],
        down: ['m6 9 6 6 6-6'],
        close: ['M6 6l12 12M18 6 6 18'],
        send: ['M12 19V5', 'm5.5 11.5 6.5-6.5 6.5 6.5'],
        arrow: ['M5 12h14', 'm13 6 6 6-6 6'],
        box: ['M12 3 4 7v10l8 4 8-4V7l-8-4Z', 'm4 7 8 4 8-4', 'M12 11v10'],
        tick: ['m5 12.5 4.5 4.5L19 7.5'],
        star: ['M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9L12 2.6Z'],
        sbdr_agent: ['M6 8h12l1 12H5L6 8Z', 'M9 10V7a3 3 0 0 1 6 0v3'],
        account_manager: ['M4 8.5h16V19H4V8.5Z', 'M9 8.5V6h6v2.5', 'M4 13h16'],
        customer_success: ['M5 14v-2a7 7 0 0 1 14 0v2', 'M5 13h2.5v5H5zM16.5 13H19v5h-2.5z', 'M19 18c0 2-2 3-5 3'],
        human_agent: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z', 'M4.5 20.5a7.5 7.5 0 0 1 15 0'],
        orchestrator: ['M12 3.5 13.8 9l5.7 1.8-5.7 1.9L12 18.5l-1.8-5.8L4.5 10.8 10.2 9 12 3.5Z', 'M19 17v4M17 19h4'],
    };

    const LONGEST_MESSAGE = 8000;
    const LONGEST_COMMENT = 2000;
    const GREATEST_CONTEXT = 4096;
    const TYPING_PAUSE = 3000;
    const HEARTBEAT = 25000;
    const PATIENCE = 10000;
    const GREATEST_BACKOFF = 30000;
    const MOST_UNDERWAY = 20;
    const HISTORY_FRAMES = new Set(['user_message', 'agent_response', 'agent_handoff', 'queued', 'rating_request', 'session_complete']);

    // ---------------------------------------------------------------- small tools

    /** An element with properties (on… = listener, data and aria attributes by name) and children; strings become text, never markup. */
    function el(name, properties = {}, ...children) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(properties)) {
            if (value === undefined || value === null || value === false) continue;
            if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
            else if (key === 'class') element.className = value;
            else element.setAttribute(key, value === true ? '' : String(value));
        }
        element.append(...children.flat().filter((child) => child !== undefined && child !== null));
        return element;
    }

    function icon(name) {
        const space = 'http://www.w3.org/2000/svg';
        const svg = document.createElementNS(space, 'svg');
        svg.setAttribute('viewBox', '0 0 24 24');
        svg.setAttribute('aria-hidden', 'true');
        for (const drawing of ICONS[name] ?? ICONS.orchestrator) {
            const path = document.createElementNS(space, 'path');
            path.setAttribute('d', drawing);
            svg.append(path);
        }
        return svg;
    }

    function avatar(agent) {
        return el('span', { class: 'avatar', 'data-agent': agent, 'aria-hidden': 'true' }, icon(agent));
    }

    /** crypto.randomUUID is missing on plain-http pages, getRandomValues is not. */
    function randomId() {
        return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }

    /** An http(s) address, or null: nothing else, for instance javascript:, ever becomes a link or a picture. */
    function safeAddress(text, base) {
        try {
            const address = new URL(text, base);
            return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
        } catch {
            return null;
        }
    }

    /** A link that stays in the tab within the shop, since the chat goes on there, and opens a new one elsewhere. */
    function link(address, ...children) {
        const outside = address.origin !== location.origin;
        return el('a', { href: address.href, rel: 'noopener', target: outside ? '_blank' : null }, ...children);
    }

    /** Plain text, in which http(s) addresses become links. */
    function linkified(text) {
        const parts = [];
        let from = 0;
        for (const match of text.matchAll(/https?:\/\/[^\s<>"'“”«»]+/gi)) {
            const shown = match[0].replace(/[.,;:!?)\]}…]+$/, '');
            const address = safeAddress(shown);
            if (!address) continue;
            parts.push(text.slice(from, match.index), link(address, shown));
            from = match.index + shown.length;
        }
        parts.push(text.slice(from));
        return parts.filter((part) => part !== '');
    }

    function luminance([red, green, blue]) {
        const linear = (value) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    function contrast(one, other) {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    }

    /** The brand colour moved towards black or white until it can be read on the background. */
    function readable(colour, background) {
        const goal = luminance(background) > 0.5 ? 0 : 255;
        let moved = colour;
        for (let step = 0; step <= 20 && contrast(moved, background) < 4.6; step++) {
            moved = colour.map((value) => Math.round(value + ((goal - value) * step) / 20));
        }
        return `rgb(${moved.join(' ')})`;
    }

    // ---------------------------------------------------------------- settings

    /** What the script tag says, checked; a wrong value is named on the console and replaced by the default. */
    function readSettings(script) {
        const { dataset } = script;
        const wished = dataset.language || document.documentElement.lang || navigator.language || 'en';
        const language = wished.slice(0, 2).toLowerCase();
        return {
            base: new URL('.', script.src),
            language: language in TEXTS ? language : 'en',
            left: checked(dataset.position, /^(left|right)$/, 'right', 'data-position') === 'left',
            colour: rgb(checked(dataset.color, /^#([0-9a-f]{3}|[0-9a-f]{6})$/i, '#2b59ff', 'data-color')),
            fixedSession: checked(dataset.session, /^[A-Za-z0-9_-]{1,128}$/, null, 'data-session'),
            title: dataset.title,
            open: 'open' in dataset,
        };
    }

    function checked(value, pattern, otherwise, name) {
        if (value === undefined || value === '') return otherwise;
        if (pattern.test(value)) return value;
        console.warn(`SigmAgent: ${name}="${value}" (expected: ${pattern.source}); using ${otherwise ?? 'none'}`);
        return otherwise;
    }

    function rgb(hex) {
        const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
        return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
    }

    // ---------------------------------------------------------------- what the browser keeps

    /** localStorage under our own prefix, or memory where the browser forbids it. */
    class Shelf {
        #prefix;
        #memory = new Map();

        constructor(prefix) {
            this.#prefix = prefix;
        }

        get(key) {
            try {
                return localStorage.getItem(this.#prefix + key) ?? this.#memory.get(key) ?? null;
            } catch {
                return this.#memory.get(key) ?? null;
            }
        }

        set(key, value) {
            this.#memory.set(key, value);
            try {
                localStorage.setItem(this.#prefix + key, value);
            } catch {
                // Full or forbidden: memory serves until the page is left.
            }
        }

        remove(key) {
            this.#memory.delete(key);
            try {
                localStorage.removeItem(this.#prefix + key);
            } catch {
                // Nothing was stored then.
            }
        }

        keys(start) {
            const found = new Set(this.#memory.keys());
            try {
                for (const key of Object.keys(localStorage)) {
                    if (key.startsWith(this.#prefix)) found.add(key.slice(this.#prefix.length));
                }
            } catch {
                // Memory alone.
            }
            return [...found].filter((key) => key.startsWith(start));
        }
    }

    /** Messages that the gateway has not confirmed. One key each, so that two tabs never overwrite each other's. */
    class Outbox {
        #shelf;
        #start;

        constructor(shelf, session) {
            this.#shelf = shelf;
            this.#start = `${session}:out:`;
        }

        all() {
            return this.#shelf
                .keys(this.#start)
                .map((key) => parsed(this.#shelf.get(key)))
                .filter((frame) => frame?.message_id)
                .sort((one, other) => one.timestamp.localeCompare(other.timestamp));
        }

        add(frame) {
            this.#shelf.set(this.#start + frame.message_id, JSON.stringify(frame));
        }

        has(messageId) {
            return this.#shelf.get(this.#start + messageId) !== null;
        }

        remove(messageId) {
            this.#shelf.remove(this.#start + messageId);
        }
    }

    function parsed(text) {
        try {
            return JSON.parse(text);
        } catch {
            return null;
        }
    }

    // ---------------------------------------------------------------- the socket

    /**
     * Keeps one socket open: reconnects with growing, scattered pauses, and notices connections that died silently by a heartbeat. It is
     * `online` from session_started on.
     */
    class Connection {
        #address;
        #token;
        #onFrame;
        #onState;
        #socket = null;
        #failures = 0;
        #pause = null;
        #beat = null;
        #deadline = null;
        #wanted = false;
        state = 'idle';

        constructor({ address, token, onFrame, onState }) {
            this.#address = address;
            this.#token = token;
            this.#onFrame = onFrame;
            this.#onState = onState;
        }

        start() {
            if (this.#wanted) return;
            this.#wanted = true;
            this.#connect();
        }

        /** Ends it for good, in the given state. */
        stop(state = 'idle') {
            this.#wanted = false;
            this.#drop();
            this.#become(state);
        }

        /** Tries at once, for instance when the network is back. */
        hurry() {
            if (this.#wanted && !this.#socket) this.#connect();
        }

        /** Not before so many seconds: the server asked for a pause. */
        waitAtLeast(seconds) {
            this.#failures = Math.max(this.#failures, Math.ceil(Math.log2(seconds * 4)));
        }

        send(frame) {
            if (this.state !== 'online' || this.#socket?.readyState !== WebSocket.OPEN) return false;
            this.#socket.send(JSON.stringify(frame));
            return true;
        }

        #connect() {
            clearTimeout(this.#pause);
            this.#become('connecting');
            const token = this.#token();
            const socket = new WebSocket(this.#address, token ? ['sigmagent.chat', `sigmagent.token.${token}`] : ['sigmagent.chat']);
            this.#socket = socket;
            this.#expectSoon();
            // A socket that was given up may still speak: only the current one is listened to.
            socket.onmessage = (event) => socket === this.#socket && this.#received(event.data);
            socket.onclose = () => socket === this.#socket && this.#lost();
        }

        #received(data) {
            clearTimeout(this.#deadline);
            // Let in means session_started: anything else before it only says that somebody is there.
            if (this.state === 'connecting') this.#expectSoon();
            const frame = parsed(data);
            if (typeof frame?.type !== 'string') return;
            if (frame.type === 'session_started') {
                clearTimeout(this.#deadline);
                this.#failures = 0;
                this.#become('online');
                this.#beat ??= setInterval(() => this.#ping(), HEARTBEAT);
            }
            this.#onFrame(frame);
        }

        #ping() {
            if (this.send({ type: 'ping' })) this.#expectSoon();
        }

        #expectSoon() {
            clearTimeout(this.#deadline);
            this.#deadline = setTimeout(() => this.#lost(), PATIENCE);
        }

        #lost() {
            this.#drop();
            if (!this.#wanted) return;
            this.#become('offline');
            const longest = Math.min(GREATEST_BACKOFF, 500 * 2 ** this.#failures++);
            this.#pause = setTimeout(() => this.#connect(), longest / 2 + (Math.random() * longest) / 2);
        }

        #drop() {
            clearTimeout(this.#pause);
            clearTimeout(this.#deadline);
            clearInterval(this.#beat);
            this.#beat = null;
            const socket = this.#socket;
            this.#socket = null;
            socket?.close();
        }

        #become(state) {
            if (this.state === state) return;
            this.state = state;
            this.#onState(state);
        }
    }

    // ---------------------------------------------------------------- numbers of the history

    /** Knows which numbers came, so that nothing is shown twice and a hole is asked for again. */
    class Ledger {
        #seen = new Set();
        #abandoned = 0;
        complete = 0;

        /** True when the number is new. */
        take(seq) {
            if (this.#seen.has(seq)) return false;
            this.#seen.add(seq);
            this.#advance();
            return true;
        }

        hasHole() {
            return this.#seen.size > 0 && Math.max(...this.#seen) > this.complete;
        }

        /** The server does not have what is missing (history is kept for a limited time): go on behind the hole. */
        skipHole() {
            this.complete = Math.min(...[...this.#seen].filter((seq) => seq > this.complete));
            this.#advance();
        }

        #advance() {
            while (this.#seen.has(this.complete + 1)) this.complete++;
        }
    }

    // ---------------------------------------------------------------- what is seen

    /** Draws the widget into a shadow root, where the shop's styles can't reach it. Knows no socket. */
    class View {
        #t;
        #settings;
        #handlers;
        #unread = 0;
        #queue = null;
        #rating = null;
        #typingEnds = null;
        #bannerDelay = null;
        #noticeEnds = null;
        #announceAgain = null;

        constructor(settings, handlers) {
            this.#settings = settings;
            this.#handlers = handlers;
            this.#t = TEXTS[settings.language];
            this.host = document.createElement('sigmagent-chat');
            this.host.setAttribute('data-testid', 'sigmagent');
            this.shadow = this.host.attachShadow({ mode: 'open' });
            this.#style();
            this.#build();
            this.#followTheme();
            this.#followViewport();
            document.body.append(this.host);
        }

        get opened() {
            return !this.panel.hidden;
        }

        #style() {
            try {
                // Not subject to the page's style-src, unlike a <style> element.
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(STYLES);
                this.shadow.adoptedStyleSheets = [sheet];
            } catch {
                this.shadow.append(el('style', {}, STYLES));
            }
        }

        #build() {
            const t = this.#t;
            this.root = el('div', { class: `root ${this.#settings.left ? 'left' : 'right'}`, lang: this.#settings.language });
            this.launcher = this.#buildLauncher();
            this.panel = el(
                'section',
                {
                    class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1', hidden: true,
                    'data-testid': 'panel', onkeydown: (event) => this.#onPanelKey(event),
                },
                this.#buildHead(),
                (this.banner = el('p', { class: 'banner', role: 'status', hidden: true, 'data-testid': 'banner' })),
                el('div', { class: 'stage' }, this.#buildScroll(), this.#buildNewer()),
                this.#buildComposer(),
            );
            this.root.append(this.panel, this.launcher);
            this.shadow.append(this.root);
            this.showOwner('orchestrator');
            this.root.dataset.state = 'idle';
            this.root.style.setProperty('--accent', `rgb(${this.#settings.colour.join(' ')})`);
            const white = [255, 255, 255];
            const black = [15, 18, 26];
            const onAccent = contrast(this.#settings.colour, white) >= 4 ? white : black;
            this.root.style.setProperty('--on-accent', `rgb(${onAccent.join(' ')})`);
            this.input.placeholder = t.placeholder;
        }

        #buildLauncher() {
            this.badge = el('span', { class: 'badge', hidden: true, 'aria-hidden': 'true', 'data-testid': 'unread' });
            this.launcherIcon = el('span', {}, icon('chat'));
            return el(
                'button',
                {
                    class: 'launcher', type: 'button', 'aria-label': this.#t.open, 'aria-expanded': 'false', 'aria-controls': 'panel',
                    'aria-haspopup': 'dialog', 'data-testid': 'launcher', onclick: () => this.#handlers.onToggle(),
                },
                this.launcherIcon,
                this.badge,
            );
        }

        #buildHead() {
            this.ownerAvatar = el('span');
            this.ownerText = el('span', { 'data-testid': 'owner' });
            return el(
                'header',
                { class: 'head' },
                this.ownerAvatar,
                el(
                    'div',
                    { class: 'titles' },
                    el('h2', { class: 'title', id: 'title' }, this.#settings.title || this.#t.title),
                    el('p', { class: 'owner' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), this.ownerText),
                ),
                el(
                    'button',
                    { class: 'iconic', type: 'button', 'aria-label': this.#t.close, 'data-testid': 'close', onclick: () => this.#handlers.onToggle() },
                    icon('close'),
                ),
            );
        }

        #buildScroll() {
            const t = this.#t;
            this.starters = el(
                'div',
                { class: 'starters', 'data-testid': 'starters' },
                t.starters.map(([label, text]) => el('button', { type: 'button', onclick: () => this.#handlers.onSend(text) }, label)),
            );
            this.log = el('div', {
                class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', 'aria-label': t.log, 'data-testid': 'log',
            });
            this.typing = el('div', { class: 'typing', role: 'status', hidden: true, 'data-testid': 'typing' });
            this.scroll = el(
                'div',
                { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t.log, onscroll: () => this.#onScroll() },
                el('div', { class: 'intro', 'data-testid': 'intro' }, avatar('orchestrator'), el('p', {}, t.intro)),
                this.starters,
                this.log,
                this.typing,
            );
            return this.scroll;
        }

        #buildNewer() {
            this.newer = el(
                'button',
                { class: 'newer', type: 'button', hidden: true, 'data-testid': 'newer', onclick: () => this.#toEnd() },
                this.#t.newer,
                icon('down'),
            );
            return this.newer;
        }

        #buildComposer() {
            const t = this.#t;
            this.input = el('textarea', {
                id: 'input', rows: 1, maxlength: LONGEST_MESSAGE, 'aria-describedby': 'hint', autocomplete: 'off', enterkeyhint: 'send',
                'data-testid': 'input', oninput: () => this.#onInput(), onkeydown: (event) => this.#onInputKey(event),
            });
            this.leftOver = el('span', { class: 'left-over', role: 'status', hidden: true });
            this.sendButton = el(
                'button',
                { class: 'send', type: 'submit', 'aria-label': t.send, 'aria-disabled': 'true', 'data-testid': 'send' },
                icon('send'),
            );
            return el(
                'form',
                { class: 'composer', onsubmit: (event) => this.#onSubmit(event) },
                el(
                    'div',
                    { class: 'field' },
                    el('label', { class: 'sr', for: 'input' }, t.input),
                    this.input,
                    el('span', { class: 'sr', id: 'hint' }, t.hint),
                    this.leftOver,
                ),
                this.sendButton,
            );
        }

        // ------------------------------------------------------------ opening and closing

        open({ takeFocus = true } = {}) {
            if (this.opened) return;
            this.panel.hidden = false;
            this.root.classList.add('opened');
            this.launcher.setAttribute('aria-expanded', 'true');
            this.launcherIcon.replaceChildren(icon('down'));
            this.setUnread(0);
            if (this.isPhone()) {
                this.panel.setAttribute('aria-modal', 'true');
                this.pageOverflow = document.documentElement.style.overflow;
                document.documentElement.style.overflow = 'hidden';
            }
            // On a touch screen the keyboard would hide what the chat has to say.
            const first = matchMedia('(pointer: coarse)').matches ? this.panel : this.input;
            if (takeFocus) first.focus({ preventScroll: true });
            this.#toEnd();
        }

        close() {
            if (!this.opened) return;
            const hadFocus = this.panel.contains(this.shadow.activeElement);
            this.panel.hidden = true;
            this.panel.removeAttribute('aria-modal');
            this.root.classList.remove('opened');
            this.launcher.setAttribute('aria-expanded', 'false');
            this.launcherIcon.replaceChildren(icon('chat'));
            this.setUnread(0);
            if (this.pageOverflow !== undefined) document.documentElement.style.overflow = this.pageOverflow;
            this.pageOverflow = undefined;
            if (hadFocus) this.launcher.focus();
        }

        setUnread(count) {
            this.#unread = count;
            this.badge.hidden = count === 0;
            this.badge.textContent = count > 99 ? '99+' : String(count);
            const label = this.opened ? this.#t.close : this.#t.open;
            this.launcher.setAttribute('aria-label', count ? `${label}, ${this.#t.unread(count)}` : label);
        }

        addUnread() {
            this.setUnread(this.#unread + 1);
        }

        #onPanelKey(event) {
            if (event.key === 'Escape' && !event.isComposing) {
                event.stopPropagation();
                this.#handlers.onToggle();
            } else if (event.key === 'Tab' && this.isPhone()) {
                this.#keepFocusInside(event);
            }
        }

        /** On a phone the panel covers the page, so focus must not wander behind it. */
        #keepFocusInside(event) {
            const stops = [...this.panel.querySelectorAll('button, a[href], textarea, input, [tabindex="0"]')].filter((stop) => stop.offsetParent);
            const edge = event.shiftKey ? stops[0] : stops.at(-1);
            const current = this.shadow.activeElement;
            if (current !== edge && !(event.shiftKey && current === this.panel)) return;
            event.preventDefault();
            (event.shiftKey ? stops.at(-1) : stops[0]).focus();
        }

        isPhone() {
            return matchMedia('(max-width: 480px)').matches;
        }

        // ------------------------------------------------------------ writing

        #onInput() {
            this.#fit();
            this.#handlers.onTyping();
        }

        /** Grows the field with its text. */
        #fit() {
            const { input } = this;
            const atEnd = this.#atEnd();
            input.style.height = '44px';
            input.style.height = `${Math.min(input.scrollHeight + 2, 132)}px`;
            const left = LONGEST_MESSAGE - input.value.length;
            this.leftOver.hidden = left > 500;
            this.leftOver.textContent = String(left);
            this.sendButton.setAttribute('aria-disabled', String(!input.value.trim()));
            if (atEnd) this.#toEnd();
        }

        #onInputKey(event) {
            // While an input method composes, Enter chooses a word.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            this.#onSubmit(event);
        }

        #onSubmit(event) {
            event.preventDefault();
            const text = this.input.value.trim();
            if (!text) return;
            this.setInput('');
            this.#handlers.onSend(text);
            this.input.focus({ preventScroll: true });
        }

        setInput(text) {
            this.input.value = text;
            this.#fit();
        }

        // ------------------------------------------------------------ the conversation

        clear() {
            this.log.replaceChildren();
            this.typing.hidden = true;
            this.#queue = null;
            this.#rating = null;
            this.starters.hidden = false;
        }

        /** Old messages are shown, not read out one by one. */
        quiet(milliseconds) {
            this.log.setAttribute('aria-live', milliseconds ? 'off' : 'polite');
            clearTimeout(this.#announceAgain);
            if (milliseconds) this.#announceAgain = setTimeout(() => this.log.setAttribute('aria-live', 'polite'), milliseconds);
        }

        /** A message of this customer, with a number or still on its way. */
        showCustomerMessage({ message_id: id, content, seq, at }, state) {
            const known = this.#message(id);
            const node = known ?? this.#customerNode(id);
            const bubble = node.querySelector('.bubble');
            if (bubble.textContent !== content) bubble.replaceChildren(...linkified(content));
            if (seq) node.dataset.seq = seq;
            this.setMessageState(id, state, at, node);
            // Moving a node would read it out again, so it moves only when it stands in the wrong place.
            if (!known || !this.#standsRight(node)) this.#place(node, !seq);
            return node;
        }

        #customerNode(id) {
            return el(
                'article',
                { class: 'message customer', 'data-testid': 'message', 'data-from': 'customer', 'data-message-id': id },
                el('span', { class: 'sr' }, `${this.#t.you}: `),
                el('div', { class: 'bubble' }),
                el('div', { class: 'foot' }),
            );
        }

        setMessageState(id, state, at, node = this.#message(id)) {
            if (!node) return;
            node.dataset.state = state;
            const foot = node.querySelector('.foot');
            foot.classList.toggle('keep', state !== 'stored');
            foot.replaceChildren(state === 'stored' ? this.#time(at) : this.#t[state]);
        }

        showFailure(id, code) {
            const node = this.#message(id);
            if (!node) return;
            this.setMessageState(id, 'failed');
            const edit = () => {
                this.setInput(node.querySelector('.bubble').textContent);
                node.remove();
                this.input.focus();
            };
            const reason = this.#t.errors[code];
            const button = el('button', { type: 'button', onclick: edit }, this.#t.edit);
            node.querySelector('.foot').replaceChildren(reason ? `${this.#t.failed} ${reason}` : this.#t.failed, button);
        }

        showAgentMessage({ seq, at, content, agent, name, products }) {
            const label = this.#label(agent, name);
            const node = el(
                'article',
                { class: 'message agent', 'data-testid': 'message', 'data-from': 'agent', 'data-agent': agent, 'data-seq': seq, 'data-speaker': label },
                el('div', { class: 'who' }, avatar(agent), el('span', {}, label), el('span', { class: 'tag' }, this.#kind(agent))),
                el('div', { class: 'bubble' }, linkified(content)),
                products?.length ? this.#productList(products) : null,
                el('div', { class: 'foot' }, this.#time(at)),
            );
            this.#endWait(seq);
            this.#place(node);
        }

        #productList(products) {
            const cards = products.map((product) => this.#productCard(product));
            return el('ul', { class: 'products', role: 'list', tabindex: cards.length > 1 ? '0' : null, 'aria-label': this.#t.products, 'data-testid': 'products' }, cards);
        }

        #productCard({ id, title, price, compare_at: before, in_stock: inStock, image_url: image, url }) {
            const address = url ? safeAddress(url, this.#settings.base) : null;
            return el(
                'li',
                { class: 'product', 'data-testid': 'product', 'data-product-id': id },
                this.#picture(image),
                el(
                    'div',
                    { class: 'facts' },
                    el('p', { class: 'name' }, address ? this.#productLink(address, title) : title),
                    el('p', { class: 'price' }, el('span', { 'data-testid': 'price' }, this.#money(price)), before ? this.#formerPrice(before) : null),
                    el('p', { class: inStock ? 'stock yes' : 'stock' }, inStock ? this.#t.inStock : this.#t.soldOut),
                ),
            );
        }

        /** On a phone the panel would hide the product's page. */
        #productLink(address, title) {
            const anchor = link(address, title);
            anchor.addEventListener('click', () => this.isPhone() && !anchor.target && this.#handlers.onToggle());
            return anchor;
        }

        #formerPrice(before) {
            return el('s', { 'data-testid': 'compare-at' }, el('span', { class: 'sr' }, `${this.#t.was} `), this.#money(before));
        }

        #picture(image) {
            const frame = el('div', { class: 'picture', 'aria-hidden': 'true' }, icon('box'));
            const address = image ? safeAddress(image, this.#settings.base) : null;
            if (address) {
                const picture = el('img', { alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', src: address.href });
                picture.addEventListener('error', () => frame.replaceChildren(icon('box')));
                frame.replaceChildren(picture);
            }
            return frame;
        }

        showHandoff({ seq, from_agent: from, to_agent: to, content }) {
            const node = el(
                'div',
                { class: 'notice', 'data-testid': 'handoff', 'data-seq': seq, 'data-from-agent': from, 'data-to-agent': to },
                el(
                    'div',
                    { class: 'line' },
                    el('span', { class: 'pass' }, el('span', { class: 'sr' }, `${this.#label(from)} → `), avatar(from), icon('arrow'), avatar(to), this.#label(to)),
                ),
                el('p', {}, linkified(content)),
            );
            this.#endWait(seq);
            this.#place(node);
        }

        showQueue({ seq, position, estimated_wait_seconds: seconds, content }) {
            this.#queue?.remove();
            const waiting = seconds < 15 ? this.#t.soon : this.#t.wait(this.#duration(seconds));
            this.#queue = el(
                'div',
                { class: 'card queue', 'data-testid': 'queue', 'data-seq': seq, 'data-position': position },
                el('div', { class: 'place', title: this.#t.place(position) }, el('span', { class: 'sr' }, this.#t.place(position)), el('span', { 'aria-hidden': 'true' }, String(position))),
                el('div', {}, el('p', {}, linkified(content)), el('p', { class: 'wait' }, waiting)),
            );
            this.#place(this.#queue);
        }

        /** An answer after the place in the queue means that the wait is over. */
        #endWait(seq) {
            this.typing.hidden = true;
            if (this.#queue && Number(this.#queue.dataset.seq) < seq) {
                this.#queue.remove();
                this.#queue = null;
            }
        }

        showRatingRequest({ seq, content }, alreadyRated) {
            this.#endWait(seq);
            this.#rating?.remove();
            const card = el('div', { class: 'card rating', 'data-testid': 'rating', 'data-seq': seq });
            card.append(alreadyRated ? this.#thanks() : this.#ratingForm(card, seq, content));
            this.#rating = card;
            this.#place(card);
        }

        #ratingForm(card, seq, content) {
            const t = this.#t;
            const word = el('div', { class: 'word', 'aria-hidden': 'true' });
            const more = el(
                'div',
                { hidden: true },
                el('label', { class: 'sr', for: `comment-${seq}` }, t.comment),
                el('textarea', { id: `comment-${seq}`, placeholder: t.comment, maxlength: LONGEST_COMMENT, 'data-testid': 'rating-comment' }),
                el('button', { class: 'submit', type: 'submit', 'data-testid': 'rating-submit' }, t.submit),
            );
            const labels = t.stars.map((meaning, index) => {
                const value = index + 1;
                const choose = () => {
                    labels.forEach((label, other) => label.classList.toggle('on', other < value));
                    word.textContent = meaning;
                    more.hidden = false;
                    this.#keepEnd();
                };
                return el(
                    'label',
                    { title: meaning },
                    el('input', { type: 'radio', name: `rating-${seq}`, value, required: true, 'aria-label': `${value}: ${meaning}`, 'data-testid': `star-${value}`, onchange: choose }),
                    icon('star'),
                );
            });
            const submit = (event) => {
                event.preventDefault();
                const score = Number(form.querySelector('input:checked').value);
                const comment = form.querySelector('textarea').value.trim();
                card.replaceChildren(this.#thanks());
                this.input.focus({ preventScroll: true });
                this.#handlers.onRate(seq, score, comment);
            };
            const form = el(
                'form',
                { onsubmit: submit },
                el('fieldset', { role: 'radiogroup' }, el('legend', {}, content), el('div', { class: 'stars' }, labels), word),
                more,
            );
            return form;
        }

        #thanks() {
            return el('p', { class: 'thanks', role: 'status', 'data-testid': 'rating-thanks' }, icon('tick'), this.#t.thanks);
        }

        showComplete({ seq, content, reason }) {
            this.#endWait(seq);
            // Unanswered, it would ask about a conversation that is over.
            if (this.#rating?.querySelector('form')) this.#rating.remove();
            const node = el(
                'div',
                { class: 'notice', 'data-testid': 'complete', 'data-seq': seq, 'data-reason': reason },
                el('div', { class: 'line' }, icon('tick')),
                el('p', {}, linkified(content)),
            );
            node.querySelector('svg').setAttribute('width', '18');
            this.#place(node);
        }

        showTyping(agent) {
            const text = this.#t.typing(this.#label(agent));
            this.typing.replaceChildren(
                avatar(agent),
                el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
                el('span', { class: 'sr' }, text),
            );
            const wasHidden = this.typing.hidden;
            this.typing.hidden = false;
            clearTimeout(this.#typingEnds);
            // A person renews it while they type, an agent says it once for a turn.
            this.#typingEnds = setTimeout(() => (this.typing.hidden = true), agent === 'human_agent' ? 15000 : 35000);
            if (wasHidden) this.#keepEnd();
        }

        showOwner(agent, name) {
            this.ownerAvatar.replaceChildren(avatar(agent));
            this.ownerText.textContent = `${this.#label(agent, name)} · ${this.#kind(agent)}`;
        }

        /** By number; what has none yet stands last. */
        #place(node, own = false) {
            this.starters.hidden = true;
            const stay = !own && !this.#atEnd();
            let next = null;
            for (let other = this.log.lastElementChild; other; other = other.previousElementSibling) {
                if (other === node) continue;
                if (!this.#comesBefore(node, other)) break;
                next = other;
            }
            this.log.insertBefore(node, next);
            [node, node.nextElementSibling].forEach((changed) => changed && this.#group(changed));
            if (stay) this.newer.hidden = false;
            else this.#show(node);
        }

        #comesBefore(node, other) {
            return Number(node.dataset.seq ?? Infinity) < Number(other.dataset.seq ?? Infinity);
        }

        #standsRight(node) {
            const before = node.previousElementSibling;
            const after = node.nextElementSibling;
            return (!before || !this.#comesBefore(node, before)) && (!after || !this.#comesBefore(after, node));
        }

        /** A second message of the same speaker goes without the name above it; screen readers hear it nevertheless. */
        #group(node) {
            const before = node.previousElementSibling;
            const speaker = (of) => `${of?.dataset.from} ${of?.dataset.speaker}`;
            const follows = node.classList.contains('message') && speaker(node) === speaker(before);
            node.classList.toggle('follows', follows);
            node.querySelector('.who')?.classList.toggle('sr', follows);
        }

        #message(id) {
            return this.log.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
        }

        // ------------------------------------------------------------ scrolling

        #atEnd() {
            return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 80;
        }

        #toEnd() {
            this.scroll.scrollTop = this.scroll.scrollHeight;
            this.newer.hidden = true;
        }

        #keepEnd() {
            if (this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 260) this.#toEnd();
        }

        /** To the end, but never past the beginning of what just came. */
        #show(node) {
            this.scroll.scrollTop = Math.min(this.scroll.scrollHeight, node.offsetTop - this.scroll.offsetTop - 12);
        }

        #onScroll() {
            if (this.#atEnd()) this.newer.hidden = true;
        }

        // ------------------------------------------------------------ state, colours, words

        showState(state, retrying) {
            this.root.dataset.state = state;
            if (state === 'online' || state === 'idle') {
                clearTimeout(this.#bannerDelay);
                this.#bannerDelay = null;
                this.#setBanner('');
                return;
            }
            // A reconnect that takes a blink is not worth a word; neither does each new try start the wait again.
            this.#bannerDelay ??= setTimeout(() => {
                this.#bannerDelay = null;
                this.#setBanner(retrying || this.root.dataset.state === 'offline' ? this.#lostText() : this.#t.connecting);
            }, 1200);
        }

        #lostText() {
            return navigator.onLine ? this.#t.reconnecting : this.#t.offline;
        }

        showRefusal(code) {
            clearTimeout(this.#bannerDelay);
            this.#bannerDelay = null;
            this.root.dataset.state = 'refused';
            this.#setBanner(code === 'session_owned' ? this.#t.owned : this.#t.refused);
            this.input.disabled = true;
        }

        /** Something worth knowing for a while. */
        showNotice(text, seconds = 6) {
            clearTimeout(this.#noticeEnds);
            this.#setBanner(text);
            this.#noticeEnds = setTimeout(() => this.root.dataset.state === 'online' && this.#setBanner(''), seconds * 1000);
        }

        showError(code) {
            const text = this.#t.errors[code];
            if (text) this.showNotice(text);
        }

        showBusy(seconds) {
            this.showNotice(this.#t.busy, seconds);
        }

        #setBanner(text) {
            const atEnd = this.#atEnd();
            this.banner.hidden = !text;
            if (this.banner.textContent !== text) this.banner.textContent = text;
            if (atEnd) this.#toEnd();
        }

        #followTheme() {
            const system = matchMedia('(prefers-color-scheme: dark)');
            const apply = () => {
                const wish = [this.#settings.theme(), document.documentElement.dataset.theme].find((theme) => theme === 'light' || theme === 'dark');
                const theme = wish ?? (system.matches ? 'dark' : 'light');
                this.root.dataset.theme = theme;
                this.root.style.setProperty('--accent-ink', readable(this.#settings.colour, theme === 'dark' ? [21, 25, 35] : [255, 255, 255]));
            };
            system.addEventListener('change', apply);
            new MutationObserver(apply).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
            apply();
        }

        /** The keyboard of a phone covers the page without resizing it: the panel takes what is left. */
        #followViewport() {
            const view = window.visualViewport;
            if (!view) return;
            const apply = () => {
                this.root.style.setProperty('--view-height', `${view.height}px`);
                this.root.style.setProperty('--view-top', `${view.offsetTop}px`);
            };
            view.addEventListener('resize', () => {
                apply();
                if (this.opened) this.#keepEnd();
            });
            view.addEventListener('scroll', apply);
            apply();
        }

        #label(agent, name) {
            return name || this.#t.agents[agent] || this.#t.agents.orchestrator;
        }

        #kind(agent) {
            return agent === 'human_agent' ? this.#t.person : this.#t.ai;
        }

        /** The browser's own locale when it is of our language, so that "en-GB" writes dates its way. */
        get #locale() {
            return navigator.language.startsWith(this.#settings.language) ? navigator.language : this.#settings.language;
        }

        #money({ amount, currency }) {
            try {
                return new Intl.NumberFormat(this.#locale, { style: 'currency', currency }).format(amount);
            } catch {
                return `${amount} ${currency}`;
            }
        }

        #duration(seconds) {
            const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
            return new Intl.NumberFormat(this.#locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
        }

        #time(at) {
            const when = new Date(at);
            const today = when.toDateString() === new Date().toDateString();
            const form = today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
            return el('time', { datetime: at }, new Intl.DateTimeFormat(this.#locale, form).format(when));
        }
    }

    // ---------------------------------------------------------------- the conversation's course

    /** Joins socket, history and view: what was written is sent until it is confirmed, what comes is shown once. */
    class Chat {
        #script;
        #settings;
        #shelf;
        #view;
        #session;
        #outbox;
        #ledger;
        #connection;
        #presented = null;
        #given = {};
        #extra = {};
        #listeners = new Map();
        #underway = new Map();
        #shown = new Set();
        #holeTimer = null;
        #everOnline = false;
        #typedAt = 0;
        #unsentRating = null;

        constructor(script) {
            this.#script = script;
            this.#settings = { ...readSettings(script), theme: () => script.dataset.theme };
            this.#shelf = new Shelf(`sigmagent:${this.#settings.base.host}:`);
            this.#view = new View(this.#settings, {
                onToggle: () => (this.#view.opened ? this.close() : this.open()),
                onSend: (text) => this.send(text),
                onTyping: () => this.#typing(),
                onRate: (seq, score, comment) => this.#rate(seq, score, comment),
            });
            this.#enter(this.#settings.fixedSession ?? this.#shelf.get('session'));
            window.addEventListener('online', () => this.#connection?.hurry());
            document.addEventListener('visibilitychange', () => document.hidden || this.#connection?.hurry());
            if (this.#settings.open || this.#wasOpen()) this.#show({ takeFocus: false });
        }

        // ------------------------------------------------------------ what a page may do

        get sessionId() {
            return this.#session ?? null;
        }

        open() {
            this.#show({ takeFocus: true });
        }

        close() {
            this.#view.close();
            this.#remember('closed');
            this.#emit('close');
        }

        #show(how) {
            this.#view.open(how);
            this.#remember('open');
            this.#join();
            this.#markRead();
            this.#emit('open');
        }

        /** Who goes on to another page of the shop, in this tab, finds the chat as it was; on a phone it would hide that page. */
        #wasOpen() {
            try {
                return sessionStorage.getItem('sigmagent:panel') === 'open' && !this.#view.isPhone();
            } catch {
                return false;
            }
        }

        #remember(state) {
            try {
                sessionStorage.setItem('sigmagent:panel', state);
            } catch {
                // Then the next page begins with a closed chat.
            }
        }

        send(text) {
            const content = String(text).trim();
            if (!content || content.length > LONGEST_MESSAGE) return null;
            this.#join();
            const frame = {
                type: 'user_message',
                content,
                timestamp: new Date().toISOString(),
                message_id: randomId(),
                metadata: this.#context(),
            };
            this.#outbox.add(frame);
            this.#showUnsent(frame);
            this.#deliverNext();
            return frame.message_id;
        }

        context(more) {
            this.#extra = { ...this.#extra, ...more };
        }

        on(event, listener) {
            if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
            this.#listeners.get(event).add(listener);
            return () => this.#listeners.get(event).delete(listener);
        }

        #emit(event, detail) {
            for (const listener of this.#listeners.get(event) ?? []) {
                try {
                    listener(detail);
                } catch (error) {
                    // A fault of the page must not stop the chat.
                    console.error('SigmAgent: a listener of the page failed', error);
                }
            }
        }

        // ------------------------------------------------------------ the session

        /** Takes up a session that was begun earlier. Without one nothing is stored and no socket opened until the visitor wants to chat. */
        #enter(session) {
            if (!session) return;
            this.#session = session;
            this.#outbox = new Outbox(this.#shelf, session);
            this.#ledger = new Ledger();
            this.#shown.clear();
            this.#outbox.all().forEach((frame) => this.#showUnsent(frame));
            if (this.#token() || this.#outbox.all().length) this.#connect();
        }

        #join() {
            if (!this.#session) {
                const session = this.#shelf.get('session') ?? `web-${randomId()}`;
                this.#shelf.set('session', session);
                this.#enter(session);
            }
            if (!this.#connection) this.#connect();
        }

        #connect() {
            const address = new URL(`ws/chat/${this.#session}`, this.#settings.base);
            address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
            this.#connection = new Connection({
                address: address.href,
                token: () => (this.#presented = this.#token()),
                onFrame: (frame) => this.#onFrame(frame),
                onState: (state) => this.#onState(state),
            });
            this.#connection.start();
        }

        #token() {
            return this.#shelf.get(`${this.#session}:token`);
        }

        #onState(state) {
            if (state === 'refused') return;
            this.#everOnline ||= state === 'online';
            this.#view.showState(state, this.#everOnline);
            this.#emit('state', state);
        }

        /** Somebody else has this session. Ours to solve where the id is ours: the other tab's token, the other tab's session, or a new one. */
        #onRefused({ code, message }) {
            if (code === 'session_owned' && this.#token() !== this.#presented) return;
            this.#connection.stop('refused');
            if (code !== 'session_owned' || this.#settings.fixedSession) {
                console.error(`SigmAgent: ${code}: ${message}`);
                this.#view.showRefusal(code);
                return;
            }
            const unsent = this.#outbox.all();
            unsent.forEach((frame) => this.#outbox.remove(frame.message_id));
            const stored = this.#shelf.get('session');
            const next = stored && stored !== this.#session ? stored : `web-${randomId()}`;
            this.#shelf.remove(`${this.#session}:token`);
            this.#shelf.set('session', next);
            this.#view.clear();
            const moved = new Outbox(this.#shelf, next);
            unsent.forEach((frame) => moved.add(frame));
            this.#connection = null;
            this.#enter(next);
            this.#join();
        }

        // ------------------------------------------------------------ sending

        #showUnsent(frame) {
            this.#shown.add(frame.message_id);
            this.#view.showCustomerMessage(frame, 'sending');
        }

        /** Oldest first, and not so many at once that it looks like a flood. What another tab has just written is its own to send. */
        #deliverNext() {
            for (const frame of this.#outbox.all()) {
                if (this.#underway.size >= MOST_UNDERWAY) return;
                if (this.#shown.has(frame.message_id) && !this.#underway.has(frame.message_id)) this.#deliver(frame);
            }
        }

        #deliver(frame) {
            const unsent = this.#outbox.has(frame.message_id);
            // Not confirmed in time: the same message once more; the gateway knows it by its id.
            if (unsent && this.#connection?.send(frame)) this.#retryLater(frame, PATIENCE);
            else this.#stopRetrying(frame.message_id);
        }

        #retryLater(frame, milliseconds) {
            clearTimeout(this.#underway.get(frame.message_id));
            this.#underway.set(frame.message_id, setTimeout(() => this.#deliver(frame), milliseconds));
        }

        #stopRetrying(messageId) {
            clearTimeout(this.#underway.get(messageId));
            this.#underway.delete(messageId);
        }

        #settle(messageId) {
            this.#stopRetrying(messageId);
            this.#outbox.remove(messageId);
            this.#deliverNext();
        }

        #typing() {
            const now = Date.now();
            if (now - this.#typedAt < TYPING_PAUSE || !this.#view.input.value.trim()) return;
            if (this.#connection?.send({ type: 'typing' })) this.#typedAt = now;
        }

        #rate(seq, score, comment) {
            const rating = comment ? { type: 'rating', score, comment } : { type: 'rating', score };
            this.#shelf.set(`${this.#session}:rated`, String(seq));
            if (!this.#connection?.send(rating)) this.#unsentRating = rating;
        }

        /** Where the customer is. No query string: it may hold what is none of our business. */
        #context() {
            const hash = location.hash.startsWith('#/') ? location.hash : '';
            const always = {
                page_url: (location.origin + location.pathname + hash).slice(0, 2000),
                product_id: this.#script.dataset.productId?.slice(0, 200),
                locale: navigator.language,
            };
            const everything = JSON.stringify({ ...always, ...this.#extra });
            const fits = new TextEncoder().encode(everything).length <= GREATEST_CONTEXT;
            if (!fits) console.warn(`SigmAgent: context is left out: more than ${GREATEST_CONTEXT} bytes`);
            return JSON.parse(fits ? everything : JSON.stringify(always));
        }

        // ------------------------------------------------------------ receiving

        #onFrame(frame) {
            if (HISTORY_FRAMES.has(frame.type)) {
                this.#onHistory(frame);
                return;
            }
            switch (frame.type) {
                case 'session_started': this.#onStarted(frame); break;
                case 'accepted': this.#onAccepted(frame); break;
                case 'typing': this.#view.showTyping(frame.agent); break;
                case 'unavailable': this.#onUnavailable(frame); break;
                case 'error': this.#onError(frame); break;
                default: return; // pong, and what later versions may say
            }
            this.#emit(frame.type, frame);
        }

        #onStarted({ session_token: token, last_seq: lastSeq }) {
            this.#shelf.set(`${this.#session}:token`, token);
            if (this.#ledger.complete < lastSeq) {
                this.#view.quiet(3000);
                this.#connection.send({ type: 'resume', last_seq: this.#ledger.complete });
            }
            this.#outbox.all().forEach((frame) => this.#showUnsent(frame));
            [...this.#underway.keys()].forEach((id) => this.#stopRetrying(id));
            this.#deliverNext();
            if (this.#unsentRating && this.#connection.send(this.#unsentRating)) this.#unsentRating = null;
        }

        #onAccepted({ message_id: id }) {
            this.#settle(id);
            // The echo may have come first.
            if (this.#view.log.querySelector(`[data-message-id="${CSS.escape(id)}"][data-state="sending"]`)) this.#view.setMessageState(id, 'accepted');
        }

        #onUnavailable({ retry_after_seconds: seconds = 5, message_id: id }) {
            this.#view.showBusy(seconds + 2);
            for (const frame of this.#outbox.all()) {
                if (!id || frame.message_id === id) this.#retryLater(frame, seconds * 1000);
            }
        }

        #onError(frame) {
            const { code, message_id: id, retry_after_seconds: seconds = 10 } = frame;
            if (code === 'session_owned' || code === 'bad_session_id') {
                this.#onRefused(frame);
            } else if (code === 'rate_limited' || code === 'internal_error') {
                this.#connection.waitAtLeast(seconds);
                this.#view.showError(code);
                for (const waiting of this.#outbox.all()) {
                    if (!id || waiting.message_id === id) this.#retryLater(waiting, seconds * 1000);
                }
            } else if (id) {
                this.#settle(id);
                this.#view.showFailure(id, code);
            } else {
                console.warn(`SigmAgent: ${code}: ${frame.message}`);
            }
        }

        #onHistory(frame) {
            if (!this.#ledger.take(frame.seq)) return;
            switch (frame.type) {
                case 'user_message':
                    this.#settle(frame.message_id);
                    this.#view.showCustomerMessage(frame, 'stored');
                    break;
                case 'agent_response':
                    this.#view.showAgentMessage(frame);
                    if (frame.agent !== 'orchestrator') this.#view.showOwner(frame.agent, frame.name);
                    break;
                case 'agent_handoff':
                    this.#view.showHandoff(frame);
                    this.#view.showOwner(frame.to_agent);
                    break;
                case 'queued': this.#view.showQueue(frame); break;
                case 'rating_request': this.#view.showRatingRequest(frame, this.#hasRated(frame.seq)); break;
                case 'session_complete': this.#view.showComplete(frame); break;
            }
            this.#countUnread(frame);
            this.#watchHole();
            this.#emit(frame.type, frame);
        }

        #hasRated(seq) {
            return Number(this.#shelf.get(`${this.#session}:rated`) ?? 0) >= seq;
        }

        #countUnread(frame) {
            if (this.#view.opened) this.#markRead();
            else if (frame.type === 'agent_response' && frame.seq > Number(this.#shelf.get(`${this.#session}:read`) ?? 0)) this.#view.addUnread();
        }

        #markRead() {
            if (this.#ledger?.complete) this.#shelf.set(`${this.#session}:read`, String(this.#ledger.complete));
        }

        /** A number is missing: it is on its way, or lost. Ask once, then go on without it. */
        #watchHole() {
            if (!this.#ledger.hasHole()) {
                clearTimeout(this.#holeTimer);
                this.#holeTimer = null;
                return;
            }
            this.#holeTimer ??= setTimeout(() => {
                this.#connection?.send({ type: 'resume', last_seq: this.#ledger.complete });
                this.#holeTimer = setTimeout(() => {
                    this.#holeTimer = null;
                    if (this.#ledger.hasHole()) this.#ledger.skipHole();
                    this.#watchHole();
                }, 4000);
            }, 1500);
        }
    }

    // ---------------------------------------------------------------- start

    const script = document.currentScript ?? document.querySelector('script[src*="sigmagent-chat.js"]');

    function begin() {
        const chat = new Chat(script);
        window.SigmAgent = {
            open: () => chat.open(),
            close: () => chat.close(),
            send: (text) => chat.send(text),
            context: (more) => chat.context(more),
            on: (event, listener) => chat.on(event, listener),
            get sessionId() {
                return chat.sessionId;
            },
        };
    }

    if (document.body) begin();
    else document.addEventListener('DOMContentLoaded', begin, { once: true });
})();
