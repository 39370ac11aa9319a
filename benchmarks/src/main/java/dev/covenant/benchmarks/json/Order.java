package dev.covenant.benchmarks.json;

import io.avaje.jsonb.Json;
import java.util.List;

/** An order of a shop: nested objects, one text beyond ASCII and one with escapes. */
@Json
public class Order {

    private String id = "";
    private long customerId;
    private String status = "";
    private String currency = "";
    private double total;
    private long createdAt;
    private String address = "";
    private String note = "";
    private List<Item> items = List.of();

    /** The order's number. */
    public String getId() {
        return id;
    }

    /** Sets the order's number. */
    public void setId(String id) {
        this.id = id;
    }

    /** The customer's number. */
    public long getCustomerId() {
        return customerId;
    }

    /** Sets the customer's number. */
    public void setCustomerId(long customerId) {
        this.customerId = customerId;
    }

    /** What has become of it. */
    public String getStatus() {
        return status;
    }

    /** Sets what has become of it. */
    public void setStatus(String status) {
        this.status = status;
    }

    /** The currency's three letters. */
    public String getCurrency() {
        return currency;
    }

    /** Sets the currency's three letters. */
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** The sum of its items. */
    public double getTotal() {
        return total;
    }

    /** Sets the sum of its items. */
    public void setTotal(double total) {
        this.total = total;
    }

    /** When it was placed, in milliseconds since 1970. */
    public long getCreatedAt() {
        return createdAt;
    }

    /** Sets when it was placed, in milliseconds since 1970. */
    public void setCreatedAt(long createdAt) {
        this.createdAt = createdAt;
    }

    /** Where it goes. */
    public String getAddress() {
        return address;
    }

    /** Sets where it goes. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** What the customer wrote. */
    public String getNote() {
        return note;
    }

    /** Sets what the customer wrote. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Its lines. */
    public List<Item> getItems() {
        return items;
    }

    /** Sets its lines. */
    public void setItems(List<Item> items) {
        this.items = items;
    }
}
