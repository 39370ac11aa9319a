package dev.covenant.benchmarks.json;

import io.avaje.jsonb.Json;

/** A small object: numbers, strings, a boolean. Mutable, with accessors as all the libraries know them. */
@Json
public class User {

    private long id;
    private String name = "";
    private String email = "";
    private int age;
    private boolean active;
    private double score;
    private String country = "";

    /** The user's number. */
    public long getId() {
        return id;
    }

    /** Sets the user's number. */
    public void setId(long id) {
        this.id = id;
    }

    /** The full name. */
    public String getName() {
        return name;
    }

    /** Sets the full name. */
    public void setName(String name) {
        this.name = name;
    }

    /** The mail address. */
    public String getEmail() {
        return email;
    }

    /** Sets the mail address. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** The age in years. */
    public int getAge() {
        return age;
    }

    /** Sets the age in years. */
    public void setAge(int age) {
        this.age = age;
    }

    /** Whether the account is in use. */
    public boolean isActive() {
        return active;
    }

    /** Sets whether the account is in use. */
    public void setActive(boolean active) {
        this.active = active;
    }

    /** A score from 0 to 100. */
    public double getScore() {
        return score;
    }

    /** Sets the score. */
    public void setScore(double score) {
        this.score = score;
    }

    /** The country's two letters. */
    public String getCountry() {
        return country;
    }

    /** Sets the country's two letters. */
    public void setCountry(String country) {
        this.country = country;
    }
}
