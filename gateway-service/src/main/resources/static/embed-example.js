const sessionId = new URLSearchParams(location.search).get('session') ?? 'demo_session_001';

// Real-time chat interface
const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/chat/${encodeURIComponent(sessionId)}`);

socket.onmessage = function(event) {
    const data = JSON.parse(event.data);
    if (data.type === 'agent_response') {
        displayMessage(data.content, data.agent);
    } else if (data.type === 'agent_handoff') {
        showHandoffNotification(data.from_agent, data.to_agent);
    }
};

// Send message
function sendMessage(content) {
    socket.send(JSON.stringify({
        type: 'user_message',
        content: content,
        timestamp: new Date().toISOString()
    }));
}

// What a page brings along

function displayMessage(content, agent) {
    appendLine(`${agent}: ${content}`, agent);
}

function showHandoffNotification(fromAgent, toAgent) {
    appendLine(`— ${fromAgent} hands over to ${toAgent} —`, 'handoff');
}

function appendLine(text, from) {
    const line = document.createElement('li');
    line.dataset.from = from;
    line.textContent = text;
    document.getElementById('messages').append(line);
}

document.getElementById('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = document.getElementById('content');
    if (!field.value.trim()) return;
    appendLine(`you: ${field.value}`, 'you');
    sendMessage(field.value);
    field.value = '';
});
