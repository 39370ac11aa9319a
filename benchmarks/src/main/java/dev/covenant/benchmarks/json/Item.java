package dev.covenant.benchmarks.json;

import io.avaje.jsonb.Json;

/** One line of an order. */
@Json
public class Item {

    private String sku = "";
    private String title = "";
    private int quantity;
    private double price;
    private boolean gift;

    /** The number in the catalogue. */
    public String getSku() {
        return sku;
    }

    /** Sets the number in the catalogue. */
    public void setSku(String sku) {
        this.sku = sku;
    }

    /** The name in the catalogue. */
    public String getTitle() {
        return title;
    }

    /** Sets the name in the catalogue. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** How many are ordered. */
    public int getQuantity() {
        return quantity;
    }

    /** Sets how many are ordered. */
    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    /** The price of one. */
    public double getPrice() {
        return price;
    }

    /** Sets the price of one. */
    public void setPrice(double price) {
        this.price = price;
    }

    /** Whether it is to be wrapped. */
    public boolean isGift() {
        return gift;
    }

    /** Sets whether it is to be wrapped. */
    public void setGift(boolean gift) {
        this.gift = gift;
    }
}
