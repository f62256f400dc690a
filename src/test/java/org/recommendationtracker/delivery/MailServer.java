package org.recommendationtracker.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that misbehaves as it is told: it takes every e-mail, forgets it, and answers as a test says. */
class MailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final AtomicInteger taken = new AtomicInteger();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private volatile String answerToRecipient = "250 OK";

    MailServer(int port) throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param answer to the command that names a recipient; empty for none */
    void answerToRecipient(String answer) {
        answerToRecipient = answer;
    }

    /** Of all e-mails, in their order. */
    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    int taken() {
        return taken.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                callers.add(caller);
                Thread thread = new Thread(() -> talk(caller), "mail-conversation");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream answers = caller.getOutputStream()) {
            say(answers, "220 ready");
            boolean isData = false;
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (isData) {
                    noteId(line);
                    isData = !line.equals(".");
                    if (!isData) {
                        taken.incrementAndGet();
                        say(answers, "250 taken");
                    }
                } else {
                    isData = line.toUpperCase(Locale.ROOT).startsWith("DATA");
                    say(answers, answer(line.toUpperCase(Locale.ROOT)));
                }
            }
        } catch (IOException e) {
            // the caller hung up, which tests let it do
            return;
        }
    }

    private void noteId(String line) {
        if (line.startsWith("Message-ID:")) {
            messageIds.add(line);
        }
    }

    private String answer(String command) {
        if (command.startsWith("RCPT")) {
            return answerToRecipient;
        }
        return command.startsWith("DATA") ? "354 go on" : "250 OK";
    }

    private static void say(OutputStream answers, String line) throws IOException {
        if (!line.isEmpty()) {
            answers.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            answers.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
