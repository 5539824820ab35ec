package io.keybuzz.simulator;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote what, by a number in each text, and what is found of it in the end. */
final class Books {
    private static final Pattern NUMBER = Pattern.compile("[QA]#(\\d+)#");
    private static final int PAGE = 100;

    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Set<String> answers = new LinkedHashSet<>();
    private int count;

    /** The next words of a buyer. */
    String word(Shop shop) {
        String number = "Q#" + ++count + "#";
        questions.put(number, shop.connecting().name());
        return "Bonjour, où en est ma commande ? " + number;
    }

    /** The next words of an agent. */
    String answer() {
        String number = "A#" + ++count + "#";
        answers.add(number);
        return "Bonjour, nous regardons tout de suite. " + number;
    }

    int written() {
        return questions.size();
    }

    int answered() {
        return answers.size();
    }

    Summary balance(KeyBuzzApplication application, List<Seller> sellers) {
        Map<String, Integer> inTickets = new HashMap<>();
        Map<String, Integer> atChannels = new HashMap<>();
        Set<String> unsent = new HashSet<>();
        int tickets = 0;
        int breaches = 0;
        int unmarked = 0;
        for (Seller seller : sellers) {
            seller.shops().forEach(shop -> shop.answers().forEach(text -> count(text, atChannels)));
            for (TicketView ticket : all(
                    page -> application.ticketing().list(seller.call(), new ListTickets(TicketFilter.any(), page)))) {
                TicketId id = new TicketId(ticket.id());
                CallContext call = seller.call();
                read(messages(application, seller, ticket), inTickets, unsent);
                int marked = marked(application, call, id);
                breaches += marked;
                unmarked += isOverdue(ticket, call.now()) && marked == 0 ? 1 : 0;
                tickets++;
            }
        }
        return new Summary(
                questions.size(),
                (int) questions.keySet().stream().filter(inTickets::containsKey).count(),
                lost(inTickets),
                more(questions.keySet(), inTickets),
                answers.size(),
                (int) answers.stream().filter(atChannels::containsKey).count(),
                (int) answers.stream()
                        .filter(one -> !atChannels.containsKey(one) && !unsent.contains(one))
                        .count(),
                more(answers, atChannels) + more(answers, inTickets),
                tickets,
                breaches,
                unmarked);
    }

    private static void read(List<MessageView> messages, Map<String, Integer> inTickets, Set<String> unsent) {
        for (MessageView message : messages) {
            count(message.body(), inTickets);
            if (message.deliveryStatus() != DeliveryStatus.SENT) {
                number(message.body()).ifPresent(unsent::add);
            }
        }
    }

    private Map<String, Integer> lost(Map<String, Integer> found) {
        Map<String, Integer> lost = new TreeMap<>();
        questions.forEach((number, shop) -> {
            if (!found.containsKey(number)) {
                lost.merge(shop, 1, Integer::sum);
            }
        });
        return lost;
    }

    private static boolean isOverdue(TicketView ticket, Instant now) {
        Instant due = ticket.dueAt();
        return due != null && due.isBefore(now);
    }

    private static int marked(KeyBuzzApplication application, CallContext call, TicketId id) {
        List<EventView> history = all(page -> application.ticketing().events(call, new ListTicketEvents(id, page)));
        return (int) history.stream()
                .filter(event -> event.type() == TicketEventType.SLA_BREACHED)
                .count();
    }

    private static int more(Set<String> numbers, Map<String, Integer> found) {
        return (int)
                numbers.stream().filter(one -> found.getOrDefault(one, 0) > 1).count();
    }

    private static void count(String text, Map<String, Integer> into) {
        number(text).ifPresent(number -> into.merge(number, 1, Integer::sum));
    }

    private static Optional<String> number(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Every message of a ticket. */
    static List<MessageView> messages(KeyBuzzApplication application, Seller seller, TicketView ticket) {
        TicketId id = new TicketId(ticket.id());
        return all(page -> application.ticketing().messages(seller.call(), new ListMessages(id, page)));
    }

    /** Every page of a list, one after the other. */
    static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        PageRequest next = PageRequest.first(PAGE);
        while (true) {
            Page<T> page = pages.apply(next);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            next = new PageRequest(PAGE, page.next());
        }
    }
}
